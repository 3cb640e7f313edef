import { constants } from "node:os";

/** What a command tells the shell. */
export const exitCodes = {
  done: 0,
  /** The API, the network or the machine said no. */
  refused: 1,
  /** Also for what cannot be written. */
  wrongUsage: 2,
  /** The report was written, but not all of it came. */
  incomplete: 3,
} as const;

/** The shell's customary code for a program that a signal has ended: 130 for Ctrl-C. */
export function signalExitCode(signal: unknown): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return 128 + (numbers[String(signal)] ?? constants.signals.SIGINT);
}
