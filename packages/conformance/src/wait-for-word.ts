/**
 * Blocks this thread until a word of shared memory is not 0. The late notification of an answer before may wake a wait, so
 * the word decides.
 *
 * @throws {Error} if nothing notifies within `timeoutMs` milliseconds
 */
export function waitForWord(word: Int32Array<SharedArrayBuffer>, timeoutMs: number): void {
  while (Atomics.load(word, 0) === 0) {
    if (Atomics.wait(word, 0, 0, timeoutMs) === "timed-out") throw new Error("The worker does not answer.");
  }
}
