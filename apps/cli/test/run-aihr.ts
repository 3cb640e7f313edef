import { PassThrough, Readable, Writable, type WritableOptions } from "node:stream";
import type { Keyring } from "@aihr-plugins/login";
import { run } from "../src/run.ts";
import type { Stream } from "../src/world/world.ts";

/** What a command said, and how it ended. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** Width of the terminal that standard output is; no terminal if left out. */
  readonly columns?: number;
  /** Width of the terminal that standard error is; no terminal if left out. */
  readonly errorColumns?: number;
  /** Standard output goes into another program. */
  readonly isPiped?: boolean;
  /** Parts of standard input. */
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly signal?: AbortSignal;
  /** The system's credential store; none if left out. */
  readonly keyring?: Keyring;
  /** What the clock shows, in milliseconds since 1970; the day of all tests if left out. */
  readonly now?: number;
  /** Asking for the time fails, as nothing should. */
  readonly breaksClock?: boolean;
  /** The system's name for the failure of whatever is written to standard output. */
  readonly outputFails?: string;
  /** Called with what standard output has said so far. */
  readonly onOutput?: ((soFar: string) => void) | undefined;
}

/** The day of all tests, after everything that the sandbox makes up. */
const today = Date.parse("2026-11-23T10:00:00Z");

/** Runs a command line in this process: `runAihr("report --sandbox")`. */
export async function runAihr(line: string | readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const {
    env = {},
    columns,
    errorColumns,
    isPiped = false,
    stdin = [],
    signal = new AbortController().signal,
    onOutput,
    breaksClock,
    now: clock = today,
    outputFails,
    keyring,
  } = surroundings;
  const stdout = outputFails === undefined ? listen(columns, onOutput) : failing(outputFails);
  const stderr = listen(errorColumns);
  const now = () => {
    if (breaksClock) throw new Error("The clock is broken");
    return clock;
  };
  const args = typeof line === "string" ? line.split(" ") : line;
  const world = {
    stdin: Readable.from(stdin),
    stdout: stdout.stream,
    stderr: stderr.stream,
    isPiped,
    env,
    signal,
    openKeyring: async () => keyring,
    now,
  };
  return { exitCode: await run(args, world), stdout: stdout.said(), stderr: stderr.said() };
}

function failing(code: string) {
  const write: WritableOptions["write"] = (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code }));
  const stream = new Writable({ write });
  stream.on("error", () => {});
  return { stream, said: () => "" };
}

function listen(columns?: number, tell?: (soFar: string) => void) {
  let soFar = "";
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  // A terminal without colors, since these tests are about words.
  const stream: Stream = Object.assign(new PassThrough(), terminal, { getColorDepth: () => 1 });
  stream.on("data", (chunk: Buffer) => {
    soFar += chunk.toString("utf8");
    tell?.(soFar);
  });
  return { stream, said: () => soFar };
}
