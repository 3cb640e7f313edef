/** The types of values in filters. */
export type ValueType = "text" | "number" | "boolean" | "instant" | "day" | "guid" | "null";

/** A value as SQL. */
export interface TypedSql {
  readonly sql: string;
  readonly type: ValueType;
}
