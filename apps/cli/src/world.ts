/** Where a command runs. Tests give it streams, settings and a clock of their own. */
export interface World {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Given when the user wants to stop, with the name of the system's signal (`SIGINT`) as its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
}

export type Stream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
};

/** Writes text, and waits until it is out. Rejects with `EPIPE` when nobody reads any more. */
export function print(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Resolves when the user wants to stop. */
export function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
