import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { waitForWord } from "../src/wait-for-word.ts";

describe("waiting for another thread's answer", () => {
  it("goes on when a notification comes without one", async () => {
    const word = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(
      `const { workerData: word } = require("node:worker_threads");
       const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
       while (Atomics.notify(word, 0) === 0) pause(1);
       pause(20);
       Atomics.store(word, 0, 1);
       Atomics.notify(word, 0);`,
      { eval: true, workerData: word },
    );
    waitForWord(word, 10_000);
    expect(Atomics.load(word, 0)).toBe(1);
    await worker.terminate();
  });

  it("ends if no answer comes", () => {
    expect(() => waitForWord(new Int32Array(new SharedArrayBuffer(4)), 1)).toThrow("The worker does not answer.");
  });
});
