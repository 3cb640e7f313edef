import { areaName } from "@aihr-plugins/apps-script-runtime/single-thread";
import { rowHeadWidth, rowHeight, type SheetView } from "../../script/sheet-view.ts";
import { byId, element } from "../element.ts";
import { cellLook } from "./cell-look.ts";
import { areaOfSelection, type Selection } from "./selection.ts";

/** Rows drawn above and below those that can be seen. */
const spareRows = 8;

/** Draws a sheet: only the rows that can be seen, because a report has hundreds. */
export interface GridView {
  draw(view: SheetView, selection: Selection, draft: string | undefined): void;
  /** Scrolls so that the active cell can be seen. */
  reveal(): void;
  /** Returns the cell at a point of the screen. */
  cellAt(x: number, y: number): { readonly row: number; readonly column: number } | undefined;
  readonly pageRows: number;
}

export function createGridView(): GridView {
  const grid = byId("grid");
  const head = byId("grid-head");
  const body = byId("grid-body");
  const drawings = byId("grid-drawings");
  for (const [name, value] of Object.entries({ role: "grid", tabindex: "0", "aria-label": "Sheet" })) {
    grid.setAttribute(name, value);
  }
  for (const part of [head, body]) part.setAttribute("role", "rowgroup");
  let drawn: Drawn | undefined;
  let isWaiting = false;

  const drawNow = () => {
    isWaiting = false;
    if (!drawn) return;
    const { view, rows } = drawn;
    const columns = columnsBetween(view, grid.scrollLeft, grid.scrollLeft + grid.clientWidth);
    const frozen = rows.filter((row) => row <= view.frozenRows);
    const moving = rows.slice(frozen.length);
    const first = Math.max(0, Math.floor(grid.scrollTop / rowHeight) - spareRows);
    const last = first + Math.ceil(grid.clientHeight / rowHeight) + 2 * spareRows;
    const line = (row: number, top?: number) => rowElement(row, drawn, columns, top);
    head.replaceChildren(columnHead(drawn, columns), ...frozen.map((row) => line(row)));
    body.replaceChildren(...moving.slice(first, last).map((row, at) => line(row, (first + at) * rowHeight)));
  };
  /** Once before the next picture, however often it is asked for. */
  const drawSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(drawNow);
  };
  grid.addEventListener("scroll", drawSoon, { passive: true });
  new ResizeObserver(drawSoon).observe(grid);

  return {
    draw(view, selection, draft) {
      const isOther = drawn?.view.name !== view.name;
      const hidden = new Set(view.hiddenRows);
      const rows = Array.from({ length: view.rows }, (_, at) => at + 1).filter((row) => !hidden.has(row));
      if (drawn?.view !== view) {
        const width = leftOf(view, view.columns + 1);
        const frozen = rows.filter((row) => row <= view.frozenRows).length;
        body.style.cssText = `width:${width}px;height:${(rows.length - frozen) * rowHeight}px`;
        head.style.width = `${width}px`;
        grid.classList.toggle("plain", !view.hasGridlines);
        grid.setAttribute("aria-rowcount", String(view.rows + 1));
        grid.setAttribute("aria-colcount", String(view.columns + 1));
        // They are our own drawings, whose texts are escaped.
        drawings.innerHTML = view.charts.join("");
      }
      drawn = { view, selection, draft, rows };
      if (isOther) grid.scrollTo(0, 0);
      grid.setAttribute("aria-activedescendant", cellId(selection.row, selection.column));
      drawSoon();
    },
    reveal() {
      if (!drawn) return;
      const { view, selection, rows } = drawn;
      const frozen = rows.filter((row) => row <= view.frozenRows).length;
      const top = (rows.indexOf(selection.toRow) - frozen) * rowHeight;
      const room = grid.clientHeight - (frozen + 1) * rowHeight;
      if (top >= 0 && top < grid.scrollTop) grid.scrollTop = top;
      if (top + rowHeight > grid.scrollTop + room) grid.scrollTop = top + rowHeight - room;
      const left = leftOf(view, selection.toColumn);
      const right = leftOf(view, selection.toColumn + 1);
      if (left - rowHeadWidth < grid.scrollLeft) grid.scrollLeft = left - rowHeadWidth;
      else if (right > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = right - grid.clientWidth;
      drawSoon();
    },
    cellAt(x, y) {
      const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-row]");
      const [row, column] = [Number(cell?.dataset.row), Number(cell?.dataset.column)];
      return cell && row > 0 && column > 0 ? { row, column } : undefined;
    },
    get pageRows() {
      return Math.max(1, Math.floor(grid.clientHeight / rowHeight) - 2);
    },
  };
}

interface Drawn {
  readonly view: SheetView;
  readonly selection: Selection;
  readonly draft: string | undefined;
  /** Those that are not hidden. */
  readonly rows: readonly number[];
}

/** The id of a cell's element. */
function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

function leftOf(view: SheetView, column: number): number {
  return view.columnWidths.slice(0, column - 1).reduce((sum, width) => sum + width, rowHeadWidth);
}

/** The columns that can be seen, and two before them, whose texts may reach over. */
function columnsBetween(view: SheetView, left: number, right: number): readonly number[] {
  const all = view.columnWidths.map((_, at) => at + 1);
  const seen = all.filter((column) => leftOf(view, column + 1) > left && leftOf(view, column) < right);
  const first = Math.max(1, (seen[0] ?? 1) - 2);
  return all.filter((column) => column >= first && column <= (seen.at(-1) ?? 1) && view.columnWidths[column - 1] !== 0);
}

/** Takes the place of the columns before those that are drawn. */
function spacer(view: SheetView, columns: readonly number[]): HTMLElement {
  return element("div", { class: "spacer", style: `width:${leftOf(view, columns[0] ?? 1) - rowHeadWidth}px` });
}

function columnHead({ view, selection }: Drawn, columns: readonly number[]): HTMLElement {
  const area = areaOfSelection(selection);
  const heads = columns.map((column) => {
    const isSelected = column >= area.column && column < area.column + area.columns;
    return element(
      "div",
      {
        class: isSelected ? "head selected" : "head",
        role: "columnheader",
        "aria-colindex": column + 1,
        style: `width:${view.columnWidths[column - 1]}px`,
      },
      areaName({ row: 1, column, rows: 1, columns: 1 }).replace("1", ""),
    );
  });
  const corner = element("div", { class: "head corner", role: "gridcell" });
  return element("div", { class: "row", role: "row", "aria-rowindex": 1 }, corner, spacer(view, columns), ...heads);
}

function rowElement(row: number, drawn: Drawn | undefined, columns: readonly number[], top?: number): HTMLElement {
  if (!drawn) return element("div");
  const { view, selection } = drawn;
  const area = areaOfSelection(selection);
  const isSelected = row >= area.row && row < area.row + area.rows;
  return element(
    "div",
    { class: "row", role: "row", "aria-rowindex": row + 1, style: top === undefined ? undefined : `top:${top}px` },
    element("div", { class: isSelected ? "head selected" : "head", role: "rowheader" }, String(row)),
    spacer(view, columns),
    ...columns.map((column) => cellElement(row, column, drawn)),
  );
}

function cellElement(row: number, column: number, { view, selection, draft }: Drawn): HTMLElement {
  const isActive = row === selection.row && column === selection.column;
  const area = areaOfSelection(selection);
  const isSelected =
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  const text = view.texts[row - 1]?.[column - 1] ?? "";
  const kind = view.kinds[row - 1]?.[column - 1] ?? "t";
  const isCut = (view.texts[row - 1]?.[column] ?? "") !== "" || kind !== "t";
  const typed = isActive ? draft : undefined;
  const look = cellLook(view, row, column);
  const classes = [
    `cell ${kind}`,
    isActive && "active",
    isSelected && !isActive && "selected",
    isCut && typed === undefined && "cut",
    look.includes("--fill") && "filled",
    view.notes[`${row},${column}`] !== undefined && "noted",
  ];
  const shown = kind === "s" ? bar(text) : text;
  return element(
    "div",
    {
      id: cellId(row, column),
      class: classes.filter(Boolean).join(" "),
      role: "gridcell",
      "aria-colindex": column + 1,
      "aria-selected": String(isSelected),
      "data-row": row,
      "data-column": column,
      style: `width:${view.columnWidths[column - 1]}px;${look}`,
      title: view.notes[`${row},${column}`],
    },
    typed === undefined ? shown : element("span", { class: "typed" }, typed),
  );
}

function bar(text: string): HTMLElement {
  const share = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
  return element("span", { class: "bar", style: `width:${Math.round(100 * Math.min(1, Math.max(0, share)))}%` });
}
