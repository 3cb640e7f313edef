import { createPackedItems } from "../store/packed-items.ts";
import { allot } from "./allot.ts";
import type { Paper } from "./paper.ts";
import { paintBar } from "./percent-bar.ts";
import { printable } from "./printable.ts";
import type { CellStyle, TableColumn } from "./table-column.ts";
import { fitted, widthOf } from "./width.ts";

/** A table that takes rows as they come and is laid out when all are there. */
export interface Table<Row> {
  add(rows: readonly Row[]): void;
  /** Returns the title line and the rows, in parts, with as many columns as the paper is wide enough for. */
  text(paper: Paper): Iterable<string>;
}

/** Creates a table. It holds only what a terminal shows, packed, so that it can have millions of rows. */
export function createTable<Row>(columns: readonly TableColumn<Row>[]): Table<Row> {
  const lines = createPackedItems<readonly Cell[]>();
  const natural = columns.map(({ title }) => widthOf(title));
  return {
    add(rows) {
      lines.add(
        rows.map((row) =>
          columns.map((column, at): Cell => {
            // Every text may come from elsewhere, and an empty style costs the least.
            const text = printable(column.cell(row));
            natural[at] = Math.max(natural[at] ?? 0, widthOf(text));
            return [text, column.style?.(row) ?? 0];
          }),
        ),
      );
    },
    *text(paper) {
      const measured = columns.map((column, at) => ({ column, natural: natural[at] ?? 0 }));
      const shown = allot(measured, gap.length, paper.width).flatMap((width, at) =>
        width === 0 ? [] : { at, width, align: columns[at]?.align },
      );
      const line = (textOf: (at: number) => string, paint: (cell: string, at: number) => string) =>
        shown
          .map(({ at, width, align }) => paint(fitted(textOf(at), width, align), at))
          .join(gap)
          .trimEnd();

      yield `${paper.paint(
        "bold",
        line(
          (at) => columns[at]?.title ?? "",
          (cell) => cell,
        ),
      )}\n`;
      for (const batch of lines.batches()) {
        const texts = batch.map((cells) =>
          line(
            (at) => cells[at]?.[0] ?? "",
            (cell, at) => painted(cell, cells[at]?.[1] ?? 0, paper),
          ),
        );
        yield `${texts.join("\n")}\n`;
      }
    },
  };
}

/** Returns a table of a few rows as text. */
export function tableText<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], paper: Paper): string {
  const table = createTable(columns);
  table.add(rows);
  return [...table.text(paper)].join("");
}

type Cell = readonly [text: string, style: CellStyle | 0];

const gap = "  ";

function painted(cell: string, style: CellStyle | 0, paper: Paper): string {
  if (style === 0) return cell;
  return style === "bar" ? paintBar(cell, paper) : paper.paint(style, cell);
}
