import type { Keyring } from "@aihr-plugins/login";
import { refuseWriting } from "./refuse-writing.ts";
import { systemCode } from "./user-error.ts";

/** Where a command runs. Tests bring their own streams, settings and clock. */
export interface World {
  /** It may be a terminal. */
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Whether standard output goes into another program. */
  readonly isPiped: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user wants to stop, with the name of the system's signal (`SIGINT`) as its reason. */
  readonly signal: AbortSignal;
  /** Opens the system's credential store, if there is one. Tests have none, or bring their own. */
  openKeyring(): Promise<Keyring | undefined>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A stream to write to, which may be a terminal. */
export type Stream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. Some terminals say 0. */
  readonly columns?: number;
};

/** The reader of an output has closed it, as `head` does once it has read enough. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/**
 * Writes data, and waits until they are out.
 *
 * @throws ReaderGone, or a UserError if the system refuses
 */
export function print(stream: Stream, data: string | Uint8Array, name = "standard output"): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(data, (error) => {
      if (!error) resolve();
      else reject(systemCode(error) === "EPIPE" ? new ReaderGone() : refuseWriting(name, error));
    });
  });
}

/** Writes a message to standard error. A message that cannot be written changes nothing else, least of all the exit code. */
export function tell({ stderr }: Pick<World, "stderr">, text: string): Promise<void> {
  return print(stderr, text).catch(() => {});
}

/** Resolves when the user wants to stop. */
export function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
