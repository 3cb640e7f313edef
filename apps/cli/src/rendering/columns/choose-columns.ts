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
    const valid = columns.map(({ key }) => `  ${key}`).join("\n");
    throw new UserError(`${option}: there is no column “${printable(name)}”. The columns are:\n${valid}`);
  });
}

/** The columns of a table by default, in their order. */
export function tableColumnsOf<Item>({ columns, tableKeys }: ItemView<Item>): readonly DataColumn<Item>[] {
  return tableKeys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}
