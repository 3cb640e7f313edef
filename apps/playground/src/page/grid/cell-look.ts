import { type Area, areaOf } from "@aihr-plugins/apps-script-runtime/single-thread";
import type { FormatRule, SheetView } from "../../script/sheet-view.ts";

/** Names in CSS of the looks that the add-on sets. */
const properties: Readonly<Record<string, string>> = {
  fontWeight: "font-weight",
  fontStyle: "font-style",
  background: "--fill",
  fontColor: "--ink",
  fontSize: "font-size",
  horizontalAlignment: "text-align",
};

/** Returns the CSS of a cell. */
export function cellLook(view: SheetView, row: number, column: number): string {
  const looks = new Map<string, string>();
  for (const style of view.styles) {
    const property = properties[style.kind];
    if (!property || !isIn(style, row, column)) continue;
    if (style.value === null || style.value === undefined) looks.delete(property);
    else looks.set(property, style.kind === "fontSize" ? `${style.value}px` : String(style.value));
  }
  for (const rule of view.rules) {
    if (!applies(rule, view, row, column)) continue;
    if (rule.background) looks.set("--fill", rule.background);
    if (rule.fontColor) looks.set("--ink", rule.fontColor);
  }
  return [...looks].map(([property, value]) => `${property}:${value}`).join(";");
}

function applies(rule: FormatRule, view: SheetView, row: number, column: number): boolean {
  const isInside = (rule.ranges ?? []).some((range) => isIn(areaOf(range, view), row, column));
  if (!isInside) return false;
  const text = view.texts[row - 1]?.[column - 1] ?? "";
  const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text.replaceAll(",", ""));
  if (rule.textEqualTo !== undefined) return text === rule.textEqualTo;
  if (text === "" || Number.isNaN(number)) return false;
  if (rule.lessThan !== undefined) return number < rule.lessThan;
  return rule.atLeast !== undefined && number >= rule.atLeast;
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
