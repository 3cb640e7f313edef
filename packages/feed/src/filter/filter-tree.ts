/** A `$filter` as a tree. Places count characters of the option's text from 1. */
export type FilterTree =
  | { readonly kind: "property"; readonly name: string; readonly place: number }
  | { readonly kind: "literal"; readonly literal: Literal; readonly place: number }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly FilterTree[]; readonly place: number }
  | { readonly kind: "not" | "negate"; readonly value: FilterTree; readonly place: number }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: FilterTree;
      readonly right: FilterTree;
      readonly place: number;
    }
  | { readonly kind: "in"; readonly value: FilterTree; readonly list: readonly FilterTree[]; readonly place: number };

/** A constant in a filter. Instants are ISO 8601 in UTC, days are `2026-11-23`, GUIDs are in lower case. */
export type Literal =
  | { readonly type: "text" | "instant" | "day" | "guid"; readonly value: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "null"; readonly value: null };

/** Operators between two values, by how loosely they bind. */
export const binaryOperators = {
  or: 1,
  and: 2,
  eq: 3,
  ne: 3,
  gt: 4,
  ge: 4,
  lt: 4,
  le: 4,
  add: 5,
  sub: 5,
  mul: 6,
  div: 6,
  mod: 6,
} as const;

export type BinaryOperator = keyof typeof binaryOperators;
