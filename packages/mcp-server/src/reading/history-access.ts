import { type HistoryReader, type HistorySource, historySource } from "@aihr-plugins/answers/history";
import { HistoryError } from "@aihr-plugins/history";
import { historyErrorOf } from "@aihr-plugins/history/open";

/** A history that can be read until it is closed. */
export interface OpenHistoryReader extends HistoryReader {
  close(): Promise<void>;
}

/** How to reach the history of a server. */
export interface HistoryAccessOptions {
  /** Opens the history. Undefined for a server without one. */
  readonly openHistory?: (() => Promise<OpenHistoryReader>) | undefined;
  readonly withoutNames: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The history that answers about time come from. */
export interface HistoryAccess {
  /**
   * Lets a question read the history. It is opened for each question: a recorder may write between two of them, or
   * a backup may take its place.
   *
   * @throws HistoryError if it cannot be opened or read
   */
  ask<T>(question: (source: HistorySource) => Promise<T>): Promise<T>;
}

/** Creates the access. Nothing is opened until the first question. */
export function createHistoryAccess({ openHistory, withoutNames, now }: HistoryAccessOptions): HistoryAccess {
  return {
    async ask(question) {
      const history = openHistory && (await opened(openHistory));
      try {
        return await question(historySource(history ?? null, { withoutNames, now: now() }));
      } catch (error) {
        throw historyErrorOf(error);
      } finally {
        await history?.close().catch(() => {});
      }
    },
  };
}

/** Null if there is none yet, which is an answer. */
async function opened(openHistory: () => Promise<OpenHistoryReader>): Promise<OpenHistoryReader | null> {
  try {
    return await openHistory();
  } catch (error) {
    if (error instanceof HistoryError && error.code === "missing") return null;
    throw historyErrorOf(error);
  }
}
