import type { Claim } from "../claims.ts";
import type { HistoryReferee } from "../referee/history-referee.ts";
import type { RecordedNights } from "./record-nights.ts";

/** A place where people meet the numbers of a history. */
export interface HistorySurface {
  readonly name: string;
  /** Reads the history as its users do, and returns what it shows next to what SQL says. */
  claims(recorded: RecordedNights, referee: HistoryReferee): Promise<readonly Claim[]>;
}
