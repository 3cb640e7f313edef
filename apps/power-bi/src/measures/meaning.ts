/** What a measure computes, from which both its DAX and the SQL of the tests are written. */
export type Meaning = Aggregate | Percentage;

/** One number over the rows of a table. */
export interface Aggregate {
  readonly kind: "count" | "count-distinct" | "sum" | "average";
  readonly table: string;
  /** Property to aggregate; none for a count of rows. */
  readonly property?: string;
  readonly where?: Condition;
  /** Divides the number, such as 60 for hours of minutes. */
  readonly dividedBy?: number;
  /** Whether nothing is 0. Otherwise nothing is empty. */
  readonly zeroForNothing?: boolean;
}

/** A percentage from 0 to 100: the sum of some measures as a part of the sum of others. Empty if that is 0. */
interface Percentage {
  readonly kind: "percentage";
  readonly part: readonly string[];
  readonly whole: readonly string[];
}

/** Which rows count. */
export type Condition =
  | { readonly property: string; readonly is: "equal"; readonly value: string | boolean }
  | { readonly property: string; readonly is: "empty" | "present" }
  /** Leaves out the first report's day: everything is new on it. */
  | { readonly property: "day"; readonly is: "after-first-day" };
