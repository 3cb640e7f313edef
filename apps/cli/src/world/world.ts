import { refuseWriting } from "./refuse-writing.ts";
import { systemCode } from "./user-error.ts";

/** Where a command runs. Tests give it streams, settings and a clock of their own. */
export interface World {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Whether standard output goes into another program. */
  readonly isPiped: boolean;
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

/**
 * Writes text, and waits until it is out.
 *
 * @throws `EPIPE` if the reader has gone, else a UserError if it cannot be written
 */
export function print(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else reject(systemCode(error) === "EPIPE" ? error : refuseWriting("standard output", error));
    });
  });
}

/** Resolves when the user wants to stop. */
export function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
