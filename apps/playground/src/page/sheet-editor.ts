import { areaName } from "@aihr-plugins/apps-script-runtime/single-thread";
import type { PlaygroundCommand, PlaygroundState } from "../script/commands.ts";
import type { SheetView } from "../script/sheet-view.ts";
import { byId } from "./element.ts";
import { createFormulaBar } from "./formula-bar/formula-bar.ts";
import { pastedCells, textOfCells } from "./grid/clipboard.ts";
import { createGridView } from "./grid/grid-view.ts";
import { showNote } from "./grid/note.ts";
import { areaOfSelection, moveSelection, type Selection, selectionOf } from "./grid/selection.ts";

/** The grid and the formula bar: what is selected, typed, pasted and cleared. */
export interface SheetEditor {
  show(state: PlaygroundState): void;
  select(selection: Selection): void;
  readonly selection: Selection;
}

const nextCells = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;

export function createSheetEditor(send: (command: PlaygroundCommand) => void): SheetEditor {
  const grid = byId("grid");
  const gridView = createGridView();
  /** Of each sheet, by its name. */
  const selections = new Map<string, Selection>();
  let view: SheetView | undefined;
  let draft: string | undefined;
  let dragsFrom: Selection | undefined;

  const selection = () => selections.get(view?.name ?? "") ?? selectionOf(1, 1);
  const contentOf = ({ row, column }: Selection): string =>
    view?.formulas[`${row},${column}`] ?? view?.texts[row - 1]?.[column - 1] ?? "";
  const redraw = () => {
    if (!view) return;
    gridView.draw(view, selection(), draft);
    const { row, column } = selection();
    bar.show(areaName({ row, column, rows: 1, columns: 1 }), contentOf(selection()));
    showNote(draft === undefined ? view.notes[`${row},${column}`] : undefined);
  };
  const select = (next: Selection) => {
    if (!view) return;
    selections.set(view.name, next);
    redraw();
    gridView.reveal();
  };
  const bar = createFormulaBar({
    onDraft(text) {
      draft = text;
      redraw();
    },
    onCommit(text, next) {
      draft = undefined;
      const { row, column } = selection();
      if (view && text !== contentOf(selection())) {
        send({ kind: "type", sheet: view.name, row, column, texts: [[text]] });
      }
      if (next === "stay") return redraw();
      const [down, right] = nextCells[next];
      select(selectionOf(Math.max(1, row + down), Math.max(1, column + right)));
      grid.focus();
    },
    onCancel(returns) {
      draft = undefined;
      redraw();
      if (returns) grid.focus();
    },
  });

  grid.addEventListener("keydown", (event) => {
    if (!view) return;
    const { rows, columns, texts } = view;
    const isFilled = (row: number, column: number) => (texts[row - 1]?.[column - 1] ?? "") !== "";
    const press = {
      key: event.key,
      shift: event.shiftKey,
      control: event.ctrlKey || event.metaKey,
      pageRows: gridView.pageRows,
    };
    const moved = moveSelection(selection(), press, { rows, columns, isFilled });
    if (moved) select(moved);
    else if (event.key === "Enter" || event.key === "F2") bar.edit();
    else if (event.key === "Delete" || event.key === "Backspace") {
      send({ kind: "clear", sheet: view.name, area: areaOfSelection(selection()) });
    } else if (press.control && event.key.toLowerCase() === "a") {
      selections.set(view.name, { row: 1, column: 1, toRow: Math.max(1, texts.length), toColumn: columns });
      redraw();
    } else if (!press.control && !event.altKey && event.key.length === 1) bar.edit(event.key);
    else return;
    event.preventDefault();
  });
  grid.addEventListener("pointerdown", (event) => {
    const cell = gridView.cellAt(event.clientX, event.clientY);
    if (!cell) return;
    const from = event.shiftKey
      ? { ...selection(), toRow: cell.row, toColumn: cell.column }
      : selectionOf(cell.row, cell.column);
    dragsFrom = event.pointerType === "mouse" ? from : undefined;
    select(from);
  });
  grid.addEventListener("pointermove", (event) => {
    const cell = dragsFrom && gridView.cellAt(event.clientX, event.clientY);
    if (!cell || !dragsFrom) return;
    select({ ...dragsFrom, toRow: cell.row, toColumn: cell.column });
  });
  addEventListener("pointerup", () => {
    dragsFrom = undefined;
  });
  grid.addEventListener("dblclick", () => bar.edit());
  grid.addEventListener("copy", (event) => {
    event.preventDefault();
    if (view) event.clipboardData?.setData("text/plain", textOfCells(view, areaOfSelection(selection())));
  });
  grid.addEventListener("paste", (event) => {
    event.preventDefault();
    const texts = pastedCells(event.clipboardData?.getData("text/plain") ?? "");
    const { row, column } = areaOfSelection(selection());
    if (view && texts.length > 0) send({ kind: "type", sheet: view.name, row, column, texts });
  });

  return {
    show(state) {
      view = state.view;
      redraw();
    },
    select,
    get selection() {
      return selection();
    },
  };
}
