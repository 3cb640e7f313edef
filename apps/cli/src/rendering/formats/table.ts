import { numberText } from "@aihr-plugins/report";
import type { DataColumn } from "../columns/data-column.ts";
import type { Paper } from "../terminal/paper.ts";
import { createTable } from "../terminal/table.ts";
import type { Sink } from "./sink.ts";

/** How a table is written. */
export interface TableFormat {
  /** Rows to show at most. */
  readonly atMost: number;
  readonly paper: Paper;
}

/** A table, laid out for the width of the paper. */
export function tableSink<Item>(
  columns: readonly DataColumn<Item>[],
  { atMost, paper }: TableFormat,
  write: (text: string) => Promise<void>,
): Sink<Item> {
  const table = createTable(
    columns.map((column) => column.table),
    paper,
  );
  let count = 0;
  return {
    async write(items) {
      const shown = items.slice(0, Math.max(0, atMost - count));
      count += items.length;
      await write(table.add(shown));
    },
    async end() {
      await write(table.end());
      if (count > atMost) {
        await write(paper.wrap(`${numberText(atMost)} of ${numberText(count)} shown; -o FILE or --all for the rest\n`));
      }
    },
  };
}
