import type { SqlValue } from "@aihr-plugins/history";
import type { FeedDialect, ParameterType } from "../model/feed-dialect.ts";

/** The values of a statement. What a request brings gets into SQL in no other way. */
export interface SqlParameters {
  readonly values: readonly SqlValue[];
  /** Adds a value, and returns the SQL that means it. */
  add(value: SqlValue, type: ParameterType): string;
}

export function createParameters(dialect: FeedDialect): SqlParameters {
  const values: SqlValue[] = [];
  return {
    values,
    add(value, type) {
      values.push(value);
      return dialect.parameter(`$${values.length}`, type);
    },
  };
}
