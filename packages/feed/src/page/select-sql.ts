import { valueTypes } from "../filter/filter-sql.ts";
import type { SqlParameters } from "../filter/sql-parameters.ts";
import type { EntitySet } from "../model/entity-set.ts";
import type { ParameterType } from "../model/feed-dialect.ts";
import type { Moment } from "../model/moment.ts";
import type { Property } from "../model/property.ts";
import type { SortBy } from "./page-options.ts";
import type { SortValue } from "./skip-token.ts";

/** What one page of a set is read with. */
export interface PageSelection {
  readonly set: EntitySet;
  readonly properties: readonly Property[];
  readonly sortedBy: readonly SortBy[];
  /** SQL condition of `$filter`. */
  readonly filter: string | null;
  /** The last row of the page before. */
  readonly after: readonly SortValue[] | null;
  readonly skip: number;
  readonly limit: number;
}

/** A column by which rows are sorted. */
interface SortColumn {
  readonly sql: string;
  readonly isDescending: boolean;
  readonly type: ParameterType;
  /** What the row's value is read as, for the next page. */
  readonly text: string;
}

/** SQL that reads a page: properties as `p0`, `p1`, …, and what the next page begins after as `k0`, `k1`, … */
export function pageSql(selection: PageSelection, moment: Moment, parameters: SqlParameters): string {
  const { set, properties, filter, after, skip, limit } = selection;
  const [chosen, stored] = [chosenColumns(selection, moment), storedColumns(set, moment)];
  const columns = [...chosen, ...stored];
  const values = properties.map((property, at) => `${shownSql(property, moment)} AS p${at}`);
  const keys = columns.map(({ text }, at) => `${text} AS k${at}`);
  const begins = after === null ? null : afterSql(chosen, stored, after, parameters);
  const order = columns.map(
    ({ sql, isDescending }) => `${sql} ${isDescending ? "DESC NULLS LAST" : "ASC NULLS FIRST"}`,
  );
  return `SELECT ${[...values, ...keys].join(", ")} ${fromSql(set, moment, [filter, begins])}
    ORDER BY ${order.join(", ")} LIMIT ${limit}${skip === 0 ? "" : ` OFFSET ${skip}`}`;
}

/** SQL that counts the rows of a query. */
export function countSql(set: EntitySet, filter: string | null, moment: Moment): string {
  return `SELECT COUNT(*) AS count ${fromSql(set, moment, [filter])}`;
}

/** SQL that reads the entry with an ID. */
export function entitySql(
  { set, properties, id }: { readonly set: EntitySet; readonly properties: readonly Property[]; readonly id: string },
  moment: Moment,
  parameters: SqlParameters,
): string {
  const [key] = set.properties;
  const values = properties.map((property, at) => `${shownSql(property, moment)} AS p${at}`);
  const isIt = `${key?.sql(moment)} = ${parameters.add(id, "text")}`;
  return `SELECT ${values.join(", ")} ${fromSql(set, moment, [isIt])} LIMIT 1`;
}

function fromSql(set: EntitySet, moment: Moment, conditions: readonly (string | null)[]): string {
  const { tables, condition } = set.from(moment);
  const all = [condition, ...conditions.filter((each) => each !== null)].map((each) => `(${each})`);
  return `FROM ${tables} WHERE ${all.join(" AND ")}`;
}

/** A property as the feed writes it. */
function shownSql({ sql, type }: Property, moment: Moment): string {
  const value = sql(moment);
  if (type === "Edm.Boolean") return `CASE WHEN ${value} THEN 1 ELSE 0 END`;
  if (type === "Edm.Date") return moment.dialect.text(value, "day");
  return type === "Edm.DateTimeOffset" ? moment.dialect.text(value, "instant") : value;
}

function chosenColumns({ sortedBy }: PageSelection, moment: Moment): readonly SortColumn[] {
  return sortedBy.map(({ property, isDescending }) => {
    const type = parameterType(property);
    const text = shownSql(property, moment);
    const value = property.type === "Edm.Boolean" ? text : `(${property.sql(moment)})`;
    return { sql: type === "text" ? moment.dialect.byCodePoint(value) : value, isDescending, type, text };
  });
}

function storedColumns({ storedBy }: EntitySet, { dialect }: Moment): readonly SortColumn[] {
  return storedBy.map(({ sql, type }) => {
    return { sql, isDescending: false, type, text: type === "day" ? dialect.text(sql, "day") : sql };
  });
}

function parameterType({ type }: Property): ParameterType {
  const valueType = valueTypes[type];
  if (valueType === "boolean" || valueType === "number") return "number";
  return valueType === "instant" || valueType === "day" ? valueType : "text";
}

/** Condition for the rows that come after one. */
function afterSql(
  chosen: readonly SortColumn[],
  stored: readonly SortColumn[],
  after: readonly SortValue[],
  parameters: SqlParameters,
): string {
  const keys = stored.map(({ type }, at) => parameters.add(after[chosen.length + at] ?? null, type));
  // One comparison of all stored columns can use the order in which rows are stored.
  const last = `(${stored.map(({ sql }) => sql).join(", ")}) > (${keys.join(", ")})`;
  return chosen.reduceRight((rest, { sql, isDescending, type }, at) => {
    const value = after[at] ?? null;
    if (value === null) {
      return isDescending ? `(${sql} IS NULL AND ${rest})` : `(${sql} IS NOT NULL OR (${sql} IS NULL AND ${rest}))`;
    }
    const bound = parameters.add(value, type);
    const beyond = isDescending ? `(${sql} < ${bound} OR ${sql} IS NULL)` : `${sql} > ${bound}`;
    return `(${beyond} OR (${sql} = ${bound} AND ${rest}))`;
  }, last);
}
