import type { Area } from "./area.ts";
import { covers } from "./area.ts";
import type { CellStyle } from "./picture.ts";
import { type AxisShift, shiftedAreas } from "./shift.ts";

/** The styles of a sheet's cells. */
export interface Looks {
  all(): readonly CellStyle[];
  /** The style of this kind that a cell has, such as its `numberFormat`. */
  at(kind: string, row: number, column: number): unknown;
  set(area: Area, kind: string, value: unknown): void;
  clear(area: Area): void;
  /** Rows inserted after others look like them. */
  shift(shift: AxisShift, inherits: boolean): void;
}

export function createLooks(): Looks {
  let styles: readonly CellStyle[] = [];
  return {
    all: () => styles,
    at: (kind, row, column) =>
      styles.findLast((each) => each.kind === kind && covers(each, { row, column, rows: 1, columns: 1 }))?.value,
    set(area, kind, value) {
      const { row, column, rows, columns } = area;
      const isHidden = (style: CellStyle) => style.kind === kind && covers(area, style);
      styles = [...styles.filter((style) => !isHidden(style)), { row, column, rows, columns, kind, value }];
    },
    clear(area) {
      styles = styles.filter((style) => !covers(area, style));
    },
    shift(shift, inherits) {
      styles = styles.flatMap((style) => {
        const end = shift.axis === "row" ? style.row + style.rows : style.column + style.columns;
        if (!inherits || shift.kind !== "insert" || end !== shift.before) return shiftedAreas(style, shift);
        const grown =
          shift.axis === "row" ? { rows: style.rows + shift.count } : { columns: style.columns + shift.count };
        return [{ ...style, ...grown }];
      });
    },
  };
}
