import type { Moment } from "./moment.ts";
import type { Property } from "./property.ts";

/** A table of the feed. Its first property, `id`, is its key. */
export interface EntitySet {
  readonly name: string;
  /** Name of one entry's type. */
  readonly type: string;
  readonly description: string;
  readonly properties: readonly Property[];
  /** SQL after FROM, with the conditions that make up the set. */
  readonly from: (moment: Moment) => { readonly tables: string; readonly condition: string };
  /** The columns by which the database stores its rows: pages follow them. */
  readonly storedBy: readonly StoredColumn[];
}

/** A column of a table's primary key. */
export interface StoredColumn {
  readonly sql: string;
  readonly type: "number" | "day";
}
