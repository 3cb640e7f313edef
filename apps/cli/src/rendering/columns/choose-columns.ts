import { closest, distance } from "fastest-levenshtein";
import { UserError } from "../../world/user-error.ts";
import { printable } from "../terminal/printable.ts";
import type { DataColumn, ItemView } from "./data-column.ts";

/**
 * Returns the columns with these names: keys or titles, in any case, with or without hyphens and spaces.
 *
 * @throws UserError that lists the valid names
 */
export function chooseColumns<Item>(
  { columns }: Pick<ItemView<Item>, "columns">,
  names: readonly string[],
  option: string,
): readonly DataColumn<Item>[] {
  return names.map((name) => {
    const wanted = folded(name);
    const found = columns.find(({ key, title }) => [key, title].map(folded).includes(wanted));
    if (found !== undefined) return found;
    throw new UserError(`${option}: ${noColumnText(name, columns)}`);
  });
}

function noColumnText(name: string, columns: readonly DataColumn<never>[]): string {
  const keys = columns.map(({ key }) => key);
  const [typed, near] = [folded(name), closest(folded(name), keys.map(folded))];
  const meant = keys.find((key) => folded(key) === near && distance(typed, near) <= Math.max(1, typed.length / 4));
  const question = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const missing = typed === "" ? "a name is empty." : `there is no column “${printable(name)}”.`;
  return `${missing}${question} The columns are:\n${keys.map((key) => `  ${key}`).join("\n")}`;
}

/**
 * Returns the columns with these names, each of which is there once.
 *
 * @throws UserError for a name that is unknown or repeated
 */
export function chooseDistinctColumns<Item>(
  view: Pick<ItemView<Item>, "columns">,
  names: readonly string[],
  option: string,
): readonly DataColumn<Item>[] {
  const chosen = chooseColumns(view, names, option);
  const repeated = chosen.find((column, at) => chosen.indexOf(column) < at);
  if (repeated === undefined) return chosen;
  throw new UserError(`${option}: ${repeated.key} is named twice. Name each column once.`);
}

/** The columns of a table by default, in their order. */
export function tableColumnsOf<Item>({ columns, tableKeys }: ItemView<Item>): readonly DataColumn<Item>[] {
  return tableKeys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}
