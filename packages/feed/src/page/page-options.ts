import { FeedError } from "../feed-error.ts";
import { unknownProperty } from "../filter/filter-sql.ts";
import type { EntitySet } from "../model/entity-set.ts";
import type { Property } from "../model/property.ts";
import type { QueryOptions } from "../request/query-options.ts";

/** One property of `$orderby`. */
export interface SortBy {
  readonly property: Property;
  readonly isDescending: boolean;
}

/** The properties that `$select` names, or all. @throws FeedError for a property that there is not */
export function selected({ properties }: EntitySet, select: string | undefined): readonly Property[] {
  if (select === undefined) return properties;
  const names = select.split(",").map((name) => name.trim());
  if (names.includes("*")) return properties;
  for (const name of names) propertyNamed(name, properties);
  return properties.filter(({ name }) => names.includes(name));
}

/** The properties that `$orderby` names. @throws FeedError for one that there is not, and for an expression */
export function sorting({ properties }: EntitySet, orderBy: string | undefined): readonly SortBy[] {
  if (orderBy === undefined) return [];
  return orderBy.split(",").map((part) => {
    const [, name = "", direction = "asc", rest] = /^\s*([\w$]+)(?:\s+(asc|desc))?\s*(.*)$/s.exec(part) ?? [];
    if (rest !== "")
      throw new FeedError("feature", "This feed sorts by properties: $orderby=progressPercent desc,program.");
    return { property: propertyNamed(name, properties), isDescending: direction === "desc" };
  });
}

/** A whole number that an option gives, or null. @throws FeedError for anything else */
export function wholeNumberOption(options: QueryOptions, name: "$top" | "$skip"): number | null {
  const text = options[name];
  if (text === undefined) return null;
  if (!/^\s*\d{1,9}\s*$/.test(text)) throw new FeedError("bad-request", `${name} needs a whole number of 0 or more.`);
  return Number(text);
}

/** Whether the client asks for the count of all rows. @throws FeedError for anything but true and false */
export function wantsCount({ $count: text = "false" }: QueryOptions): boolean {
  if (text !== "true" && text !== "false") throw new FeedError("bad-request", "$count is true or false.");
  return text === "true";
}

function propertyNamed(name: string, properties: readonly Property[]): Property {
  const property = properties.find((each) => each.name === name);
  if (property === undefined) throw unknownProperty(name, properties);
  return property;
}
