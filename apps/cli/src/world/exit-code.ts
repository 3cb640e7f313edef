import { constants } from "node:os";

/** How a command ends. */
export const exitCodes = {
  done: 0,
  /** The API, the network or this machine refused, or no single program or learner matched. */
  refused: 1,
  /** Wrong usage, or an output that cannot be written. */
  wrongUsage: 2,
  /** Data were written, but not all of the report. */
  incomplete: 3,
} as const;

/** The usual exit code of a program that a signal ended: 130 for Ctrl-C. */
export function signalExitCode(signal: unknown): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return 128 + (numbers[String(signal)] ?? constants.signals.SIGINT);
}
