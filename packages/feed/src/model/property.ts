import type { Moment } from "./moment.ts";

/** The types that Excel, Power BI, Tableau and Power Apps can all read. */
export type PropertyType =
  | "Edm.String"
  | "Edm.Int32"
  | "Edm.Double"
  | "Edm.Boolean"
  | "Edm.DateTimeOffset"
  | "Edm.Date"
  | "Edm.Guid";

/** A column of an entity set. */
export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  /** What people read above the column. */
  readonly title: string;
  readonly description: string;
  readonly isNullable: boolean;
  /** Names a learner: left out of a feed without names. */
  readonly isName: boolean;
  /** Its value as SQL; a condition that is never null for `Edm.Boolean`. */
  readonly sql: (moment: Moment) => string;
}
