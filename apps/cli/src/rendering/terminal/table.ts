import { allot } from "./allot.ts";
import type { Paper } from "./paper.ts";
import { paintBar } from "./percent-bar.ts";
import { printable } from "./printable.ts";
import type { CellStyle, TableColumn } from "./table-column.ts";
import { fitted, widthOf } from "./width.ts";

/** A table that is laid out as its rows come. */
export interface Table<Row> {
  /** Takes rows. Returns the text that is ready. */
  add(rows: readonly Row[]): string;
  /** Returns the text that is left. */
  end(): string;
}

/**
 * Starts a table with a title line, with as many columns as the paper is wide enough for. The first 10,000 rows decide how
 * wide the columns are, so that a table of millions of rows needs no more memory. A wider cell that comes later is cut on
 * a terminal, and moves the rest of its line elsewhere.
 */
export function createTable<Row>(
  columns: readonly TableColumn<Row>[],
  paper: Paper,
  rowsToMeasure = 10_000,
): Table<Row> {
  const natural = columns.map(({ title }) => widthOf(title));
  let measured: Cell[][] = [];
  let layout: readonly ShownColumn[] | undefined;

  function cellsOf(row: Row): Cell[] {
    // Every text may come from elsewhere.
    return columns.map((column): Cell => [printable(column.cell(row)), column.style?.(row)]);
  }

  function laidOut(): string {
    const widths = allot(
      columns.map((column, at) => ({ column, natural: natural[at] ?? 0 })),
      gap.length,
      paper.width,
    );
    layout = columns.flatMap(({ align }, at) => (widths[at] ? [{ at, width: widths[at], align }] : []));
    const titles = lineOf(
      columns.map(({ title }): Cell => [title, undefined]),
      layout,
      paper,
    );
    const text = `${paper.paint("bold", titles)}\n${linesOf(measured, layout, paper)}`;
    measured = [];
    return text;
  }

  return {
    add(rows) {
      if (layout !== undefined) return linesOf(rows.map(cellsOf), layout, paper);
      for (const row of rows) {
        const cells = cellsOf(row);
        measured.push(cells);
        for (const [at, [text]] of cells.entries()) natural[at] = Math.max(natural[at] ?? 0, widthOf(text));
      }
      return measured.length < rowsToMeasure ? "" : laidOut();
    },
    end: () => (layout === undefined ? laidOut() : ""),
  };
}

/** Returns a table of a few rows as text. */
export function tableText<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], paper: Paper): string {
  const table = createTable(columns, paper);
  return table.add(rows) + table.end();
}

type Cell = readonly [text: string, style: CellStyle | undefined];

interface ShownColumn {
  /** Its place among all columns. */
  readonly at: number;
  readonly width: number;
  readonly align: "right" | undefined;
}

const gap = "  ";

function linesOf(rows: readonly (readonly Cell[])[], layout: readonly ShownColumn[], paper: Paper): string {
  return rows.map((cells) => `${lineOf(cells, layout, paper)}\n`).join("");
}

function lineOf(cells: readonly Cell[], layout: readonly ShownColumn[], paper: Paper): string {
  const shown = layout.map(({ at, width, align }) => {
    const [text = "", style] = cells[at] ?? [];
    const enough = Number.isFinite(paper.width) ? width : Math.max(width, widthOf(text));
    const cell = fitted(text, enough, align);
    if (style === undefined) return cell;
    return style === "bar" ? paintBar(cell, paper) : paper.paint(style, cell);
  });
  return shown.join(gap).trimEnd();
}
