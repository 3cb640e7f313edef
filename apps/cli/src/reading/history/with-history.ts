import { HistoryError, type LearningHistory } from "@aihr-plugins/history";
import { type HistoryLocation, historyErrorOf, openHistory } from "@aihr-plugins/history/open";
import { printable } from "../../rendering/terminal/printable.ts";
import { exitCodes } from "../../world/exit-code.ts";
import { UserError } from "../../world/user-error.ts";
import { historyName } from "./history-location.ts";

/** How a history is opened. */
export interface OpenOptions {
  /** Creates a file that does not exist. */
  readonly create: boolean;
}

/**
 * Lets `work` use a history, and closes it.
 *
 * @throws UserError for a history that cannot be opened, read or written
 */
export async function withHistory<T>(
  location: HistoryLocation,
  options: OpenOptions,
  work: (history: LearningHistory) => Promise<T>,
): Promise<T> {
  try {
    const history = await openHistory(location, options);
    try {
      return await work(history);
    } finally {
      await history.close().catch(() => {});
    }
  } catch (error) {
    throw historyUserError(error, location);
  }
}

/** Returns the failure of a history's database in words; everything else as it is. */
export function historyUserError(error: unknown, location: HistoryLocation): unknown {
  const known = historyErrorOf(error);
  if (!(known instanceof HistoryError)) return known;
  return new UserError(`${printable(historyName(location))}: ${known.message}`, exitCodes.refused);
}
