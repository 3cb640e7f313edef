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
  const short = [...natural];
  let measured: Cell[][] = [];
  let layout: readonly ShownColumn[] | undefined;

  function cellsOf(row: Row): Cell[] {
    // Every text may come from elsewhere.
    return columns.map((column): Cell => {
      const text = printable(column.cell(row));
      return { text, short: column.short ? printable(column.short(row)) : text, style: column.style?.(row) };
    });
  }

  function laidOut(): string {
    const { widths, isShort } = allot(
      columns.map((column, at) => ({ column, natural: natural[at] ?? 0, short: short[at] ?? 0 })),
      gap.length,
      paper.width,
    );
    layout = columns.flatMap(({ align }, at) => (widths[at] ? [{ at, width: widths[at], align, isShort }] : []));
    const titles = lineOf(
      columns.map(({ title }): Cell => ({ text: title, short: title, style: undefined })),
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
        for (const [at, cell] of cells.entries()) {
          natural[at] = Math.max(natural[at] ?? 0, widthOf(cell.text));
          short[at] = Math.max(short[at] ?? 0, widthOf(cell.short));
        }
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

interface Cell {
  readonly text: string;
  readonly short: string;
  readonly style: CellStyle | undefined;
}

interface ShownColumn {
  /** Its place among all columns. */
  readonly at: number;
  readonly width: number;
  readonly align: "right" | undefined;
  readonly isShort: boolean;
}

const gap = "  ";

function linesOf(rows: readonly (readonly Cell[])[], layout: readonly ShownColumn[], paper: Paper): string {
  return rows.map((cells) => `${lineOf(cells, layout, paper)}\n`).join("");
}

function lineOf(cells: readonly Cell[], layout: readonly ShownColumn[], paper: Paper): string {
  const shown = layout.map(({ at, width, align, isShort }) => {
    const { text: whole = "", short = "", style } = cells[at] ?? {};
    const text = isShort ? short : whole;
    const enough = Number.isFinite(paper.width) ? width : Math.max(width, widthOf(text));
    const cell = fitted(text, enough, align);
    if (style === undefined) return cell;
    return style === "bar" ? paintBar(cell, paper) : paper.paint(style, cell);
  });
  return shown.join(gap).trimEnd();
}
