import { constants } from "node:os";

/** How a command ends. */
export const exitCodes = {
  done: 0,
  /** The API, the network or this machine refused, or what was asked for is not in the report. */
  refused: 1,
  /** Wrong usage, or an output that cannot be written. */
  wrongUsage: 2,
  /** Not all of the report came: of data, a part was written; a history is as it was. */
  incomplete: 3,
  /** A guard of the history refused a report, and nothing changed. */
  guarded: 4,
} as const;

/** The usual exit code of a program that a signal ended: 130 for Ctrl-C. */
export function signalExitCode(signal: unknown): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return 128 + (numbers[String(signal)] ?? constants.signals.SIGINT);
}
