import { allot } from "./allot.ts";
import type { Paper } from "./paper.ts";
import type { TableColumn } from "./table-column.ts";
import { fitted } from "./width.ts";

/** Lays rows out as a table with a title line, with as many columns as the paper is wide enough for. */
export function renderTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], paper: Paper): string {
  const shown = allot(columns, rows, gap.length, paper.width);
  const line = (cells: readonly string[]) => `${cells.join(gap).trimEnd()}\n`;

  const titles = line(shown.map(({ column, width }) => fitted(column.title, width, column.align)));
  const lines = rows.map((row) =>
    line(
      shown.map(({ column, width }) => {
        const cell = fitted(column.cell(row), width, column.align);
        return column.paint?.(cell, row) ?? cell;
      }),
    ),
  );
  return paper.paint("bold", titles) + lines.join("");
}

const gap = "  ";
