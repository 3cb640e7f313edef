import { type Html, html } from "../html/markup.ts";
import type { TableOrder } from "../view/dashboard-view.ts";

/** A header that sorts its table when it is chosen. */
export function sortHeader(table: "programs" | "learners", key: string, title: string, order: TableOrder): Html {
  const isSorted = order.by === key;
  const sort = !isSorted ? "none" : order.descending ? "descending" : "ascending";
  const mark = !isSorted ? "" : order.descending ? " ▼" : " ▲";
  return html`<th scope="col" aria-sort="${sort}"><button type="button" class="sort" data-sort="${table}" data-by="${key}">${title}<span aria-hidden="true">${mark}</span></button></th>`;
}

/** Compares cells: numbers by size, texts by the alphabet, and what is missing comes last in either order. */
export function compareCells(one: unknown, other: unknown, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const ascending =
    typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "en");
  return descending ? -ascending : ascending;
}
