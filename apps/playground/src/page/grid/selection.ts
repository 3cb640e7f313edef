import type { Area } from "@aihr-plugins/apps-script-runtime/single-thread";

/** What is selected: the cell that is active, and the corner across from it. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** The size of a sheet, and its cells as far as something is in them. */
interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  readonly isFilled: (row: number, column: number) => boolean;
}

export function selectionOf(row: number, column: number): Selection {
  return { row, column, toRow: row, toColumn: column };
}

/** Returns the selected rectangle. */
export function areaOfSelection({ row, column, toRow, toColumn }: Selection): Area {
  return {
    row: Math.min(row, toRow),
    column: Math.min(column, toColumn),
    rows: Math.abs(toRow - row) + 1,
    columns: Math.abs(toColumn - column) + 1,
  };
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What is held down while a key is pressed, and how many rows a page has. */
export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly pageRows: number;
}

/** Returns the selection after a key, or undefined if the key does not move it. */
export function moveSelection(from: Selection, press: KeyPress, size: SheetSize): Selection | undefined {
  const start = press.shift ? ([from.toRow, from.toColumn] as const) : ([from.row, from.column] as const);
  const target = targetOf(start, press, size);
  if (!target) return undefined;
  const row = Math.min(Math.max(target[0], 1), size.rows);
  const column = Math.min(Math.max(target[1], 1), size.columns);
  return press.shift ? { ...from, toRow: row, toColumn: column } : selectionOf(row, column);
}

function targetOf(
  [row, column]: readonly [number, number],
  { key, control, pageRows }: KeyPress,
  size: SheetSize,
): readonly [number, number] | undefined {
  const step = steps[key];
  if (step) return control ? edgeFrom([row, column], step, size) : [row + step[0], column + step[1]];
  if (key === "PageUp") return [row - pageRows, column];
  if (key === "PageDown") return [row + pageRows, column];
  if (key === "Home") return [control ? 1 : row, 1];
  if (key === "End") return [row, size.columns];
  return undefined;
}

/** As sheets do with Ctrl and an arrow: to the end of the filled cells, or to the next filled one. */
function edgeFrom(
  [row, column]: readonly [number, number],
  [down, right]: readonly [number, number],
  { rows, columns, isFilled }: SheetSize,
): readonly [number, number] {
  const isInside = (at: number, across: number) => at >= 1 && across >= 1 && at <= rows && across <= columns;
  let [at, across] = [row + down, column + right];
  if (!isInside(at, across)) return [row, column];
  const follows = isFilled(row, column) && isFilled(at, across);
  while (isInside(at + down, across + right)) {
    if (follows ? !isFilled(at + down, across + right) : isFilled(at, across)) break;
    at += down;
    across += right;
  }
  return [at, across];
}
