import { type Choices, readChoice } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { directionChoices } from "./sort.fields.ts";

/** What the Sort parameter asks for; undefined when it asks for nothing. */
export interface Sorting {
  readonly field: string;
  readonly descending: boolean;
}

/**
 * Reads the Sort parameter.
 *
 * @throws UserError with the name of the field that cannot be read
 */
export function readSorting(sort: unknown, fields: Choices): Sorting | undefined {
  const { by = {} } = readCollection(sort ?? {}, "Sort");
  const { field, direction } = readCollection(by, "Sort");
  if (field === undefined && direction === undefined) return undefined;
  return {
    field: readChoice(field, "Field", fields),
    descending: readChoice(direction ?? "ascending", "Direction", directionChoices) === "descending",
  };
}

/** The items in order of a field of what `fieldsOf` gives, null last; equal ones keep their order. */
export function sortBy<T>(
  items: readonly T[],
  { field, descending }: Sorting,
  fieldsOf: (item: T) => object,
): readonly T[] {
  const value = (item: T): unknown => new Map<string, unknown>(Object.entries(fieldsOf(item))).get(field) ?? null;
  return items
    .map((item) => ({ item, value: value(item) }))
    .sort((one, other) => compare(one.value, other.value, descending ? -1 : 1))
    .map(({ item }) => item);
}

function compare(one: unknown, other: unknown, direction: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number" && typeof other === "number") return direction * (one - other);
  return direction * String(one).localeCompare(String(other), "en");
}
