import { FeedError } from "../feed-error.ts";
import type { Moment } from "../model/moment.ts";
import type { Property, PropertyType } from "../model/property.ts";
import { callSql } from "./call-sql.ts";
import type { BinaryOperator, FilterTree, Literal } from "./filter-tree.ts";
import type { SqlParameters } from "./sql-parameters.ts";
import type { TypedSql, ValueType } from "./typed-sql.ts";

/** What a filter is turned into SQL with. */
export interface FilterScope {
  readonly properties: readonly Property[];
  readonly moment: Moment;
  readonly parameters: SqlParameters;
}

/**
 * Turns a filter into an SQL condition. Nulls follow OData: `eq` and `ne` compare them like other values, the other
 * comparisons with them are false, and functions of them are null.
 *
 * @throws FeedError if the filter names what the entity set does not have, or compares what cannot be compared
 */
export function filterSql(tree: FilterTree, scope: FilterScope): string {
  const { sql, type } = typed(tree, scope);
  if (type === "boolean" || type === "null") return sql;
  throw new FeedError("bad-request", `The filter is a ${words[type]}. Compare it with something, such as "… eq …".`);
}

function typed(tree: FilterTree, scope: FilterScope): TypedSql {
  switch (tree.kind) {
    case "property":
      return propertySql(tree.name, scope);
    case "literal":
      return literalSql(tree.literal, scope);
    case "not": {
      const value = ofType(typed(tree.value, scope), ["boolean"], "not");
      return { sql: `(NOT ${value.sql})`, type: "boolean" };
    }
    case "negate": {
      const value = ofType(typed(tree.value, scope), ["number"], "-");
      return { sql: `(- ${value.sql})`, type: "number" };
    }
    case "binary":
      return binarySql(tree.operator, typed(tree.left, scope), typed(tree.right, scope));
    case "in":
      return inSql(typed(tree.value, scope), tree.list, scope);
    case "call":
      return callSql(
        tree.name,
        tree.values.map((value) => typed(value, scope)),
        scope.moment.dialect,
      );
  }
}

function propertySql(name: string, { properties, moment }: FilterScope): TypedSql {
  const property = properties.find((each) => each.name === name);
  if (property === undefined) throw unknownProperty(name, properties);
  const type = valueTypes[property.type];
  const sql = `(${property.sql(moment)})`;
  return { sql: type === "text" ? moment.dialect.byCodePoint(sql) : sql, type };
}

/** The error for a property that an entity set does not have. */
export function unknownProperty(name: string, properties: readonly Property[]): FeedError {
  const names = properties.map((property) => property.name).join(", ");
  return new FeedError("bad-request", `There is no property ${name} here. The properties are ${names}.`);
}

function literalSql({ type, value }: Literal, { parameters }: FilterScope): TypedSql {
  switch (type) {
    case "null":
      return { sql: "NULL", type };
    case "boolean":
      return { sql: value ? "TRUE" : "FALSE", type };
    case "guid":
      return { sql: parameters.add(value, "text"), type };
    default:
      return { sql: parameters.add(value, type), type };
  }
}

function binarySql(operator: BinaryOperator, left: TypedSql, right: TypedSql): TypedSql {
  switch (operator) {
    case "and":
    case "or": {
      const [a, b] = [ofType(left, ["boolean"], operator), ofType(right, ["boolean"], operator)];
      return { sql: `(${a.sql} ${operator.toUpperCase()} ${b.sql})`, type: "boolean" };
    }
    case "eq":
    case "ne": {
      const [a, b] = alike(left, right, operator);
      return { sql: `(${a} IS ${operator === "eq" ? "NOT " : ""}DISTINCT FROM ${b})`, type: "boolean" };
    }
    case "gt":
    case "ge":
    case "lt":
    case "le": {
      const [a, b] = alike(left, right, operator);
      return { sql: `COALESCE(${a} ${comparisons[operator]} ${b}, FALSE)`, type: "boolean" };
    }
    case "mod":
      throw new FeedError("feature", "This feed does not calculate mod.");
    default: {
      const [a, b] = [ofType(left, ["number"], operator), ofType(right, ["number"], operator)];
      const divisor = operator === "div" ? `NULLIF(${double(b.sql)}, 0)` : double(b.sql);
      return { sql: `(${double(a.sql)} ${arithmetic[operator]} ${divisor})`, type: "number" };
    }
  }
}

function inSql(value: TypedSql, list: readonly FilterTree[], scope: FilterScope): TypedSql {
  const equals = list.map((each) => binarySql("eq", value, typed(each, scope)).sql);
  return { sql: equals.length === 0 ? "FALSE" : `(${equals.join(" OR ")})`, type: "boolean" };
}

function ofType(value: TypedSql, types: readonly ValueType[], operator: string): TypedSql {
  if (value.type === "null" || types.includes(value.type)) return value;
  throw new FeedError(
    "bad-request",
    `"${operator}" needs a ${types.map((type) => words[type]).join(" or a ")}, not a ${words[value.type]}.`,
  );
}

/** Both sides, if they can be compared. */
function alike(left: TypedSql, right: TypedSql, operator: string): readonly [string, string] {
  if (left.type === right.type || left.type === "null" || right.type === "null") return [left.sql, right.sql];
  // Some tools write IDs as texts.
  if (isIdAndText(left.type, right.type)) return [left.sql, right.sql];
  throw new FeedError("bad-request", `"${operator}" cannot compare a ${words[left.type]} with a ${words[right.type]}.`);
}

function isIdAndText(left: ValueType, right: ValueType): boolean {
  return (left === "guid" && right === "text") || (left === "text" && right === "guid");
}

function double(sql: string): string {
  return `CAST(${sql} AS DOUBLE PRECISION)`;
}

const comparisons = { gt: ">", ge: ">=", lt: "<", le: "<=" } as const;
const arithmetic = { add: "+", sub: "-", mul: "*", div: "/" } as const;

/** The types of properties as filters see them. */
export const valueTypes: Readonly<Record<PropertyType, ValueType>> = {
  "Edm.String": "text",
  "Edm.Int32": "number",
  "Edm.Double": "number",
  "Edm.Boolean": "boolean",
  "Edm.DateTimeOffset": "instant",
  "Edm.Date": "day",
  "Edm.Guid": "guid",
};

const words: Readonly<Record<ValueType, string>> = {
  text: "text",
  number: "number",
  boolean: "condition",
  instant: "date with a time",
  day: "date without a time",
  guid: "GUID",
  null: "null",
};
