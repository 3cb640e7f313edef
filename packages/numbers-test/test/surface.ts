import type { Claim } from "./claims.ts";
import type { Reading, Referee } from "./referee/referee.ts";

/** How a surface is to read the report. */
export interface ReadingTask extends Reading {
  /** The sandbox, over HTTP. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly pageSize: number;
  /** The SKUs that the API can filter by, with the folded keys of the programs that each selects. */
  readonly skus: ReadonlyMap<string, readonly string[]>;
}

/** A place where people meet the numbers. */
export interface Surface {
  readonly name: string;
  /** Reads the report as its users do, and returns what it shows next to what SQL says. */
  claims(task: ReadingTask, referee: Referee): Promise<readonly Claim[]>;
}
