import type { Area } from "@aihr-plugins/apps-script-runtime/single-thread";
import type { SheetView } from "../../script/sheet-view.ts";

/** Returns cells as text for the clipboard: lines, with tabs between cells. */
export function textOfCells({ texts }: SheetView, { row, column, rows, columns }: Area): string {
  const lines = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => texts[row - 1 + down]?.[column - 1 + right] ?? "").join("\t"),
  );
  return lines.join("\n");
}

/** Returns the cells of a text from the clipboard. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r?\n$/, "");
  return lines === "" ? [] : lines.split(/\r?\n/).map((line) => line.split("\t"));
}
