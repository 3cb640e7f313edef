import type { CellValue } from "@aihr-plugins/report";
import { chooseColumns } from "./choose-columns.ts";
import type { ItemView } from "./data-column.ts";

/**
 * Returns the order that `--sort` asks for: columns, each ascending, or descending with a minus before or `:desc` after
 * it. Empty cells come last either way.
 *
 * @throws UserError for a name that is no column
 */
export function compareItems<Item>(
  view: Pick<ItemView<Item>, "columns">,
  names: readonly string[],
): (a: Item, b: Item) => number {
  const orders = names.map((name) => {
    const [, minus, plain = "", direction] = /^([-+]?)(.*?)(?::(asc|desc))?$/i.exec(name) ?? [];
    const [column] = chooseColumns(view, [plain], "--sort");
    return { column, sign: minus === "-" || direction?.toLowerCase() === "desc" ? -1 : 1 };
  });
  return (a, b) => {
    for (const { column, sign } of orders) {
      const order = column === undefined ? 0 : compareCells(column.cell(a), column.cell(b), sign);
      if (order !== 0) return order;
    }
    return 0;
  };
}

const collator = new Intl.Collator("en", { numeric: true });

function compareCells(a: CellValue, b: CellValue, sign: number): number {
  const [isEmpty, isOtherEmpty] = [a, b].map((cell) => cell === null || cell === "");
  if (isEmpty || isOtherEmpty) return Number(isEmpty) - Number(isOtherEmpty);
  if (typeof a === "string" || typeof b === "string") return sign * collator.compare(String(a), String(b));
  return sign * (Number(a) - Number(b));
}
