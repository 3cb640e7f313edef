import type { Operations } from "./operations.ts";
import type { Area } from "./workbook/area.ts";
import { overlap } from "./workbook/area.ts";
import type { DeveloperMetadata } from "./workbook/developer-metadata.ts";
import type { ChartPicture } from "./workbook/picture.ts";
import type { ProtectionPicture } from "./workbook/protections.ts";
import type { AxisShift } from "./workbook/shift.ts";
import type { SortKey } from "./workbook/sort-rows.ts";
import type { Selection, Toast } from "./workbook/workbook.ts";

/** The operations of the spreadsheet, its sheets and ranges. Those that change something ask whether the user may. */
export const workbookHandlers = {
  "Workbook.sheets": (host: Operations) => host.workbook.sheets(),
  "Workbook.display": (host: Operations) => host.workbook.display(),
  "Workbook.setTimeZone": (host: Operations, [timeZone]: [string]) => host.workbook.setTimeZone(timeZone),
  "Workbook.insert": (host: Operations, [name]: [string], execution: number) => {
    host.users.checkEditor(host.userOf(execution) ?? "");
    return host.workbook.insert(name);
  },
  "Workbook.remove": (host: Operations, [id]: [number], execution: number) => {
    const sheet = host.editable(execution, id, null);
    const { maxRows, maxColumns } = sheet.size();
    host.editable(execution, id, { row: 1, column: 1, rows: maxRows, columns: maxColumns });
    host.workbook.remove(id);
  },
  "Workbook.place": (host: Operations, [id, position]: [number, number]) => host.workbook.place(id, position),
  "Workbook.toast": (host: Operations, [toast]: [Toast]) => void host.workbook.toasts.push(toast),
  "Workbook.selection": (host: Operations) => host.workbook.selection(),
  "Workbook.select": (host: Operations, [sheet, area]: [number, Omit<Selection, "sheet">]) =>
    host.workbook.select({ sheet, ...area }),
  "Workbook.metadata": (host: Operations) => host.workbook.metadata.all(),
  "Workbook.addMetadata": (host: Operations, [added]: [Omit<DeveloperMetadata, "id">], execution: number) => {
    const { location } = added;
    if (location.type !== "SPREADSHEET") host.editable(execution, location.sheet, null);
    return host.workbook.metadata.add(added);
  },
  "Workbook.changeMetadata": (host: Operations, [id, change]: [number, Partial<DeveloperMetadata>]) =>
    host.workbook.metadata.change(id, change),
  "Workbook.removeMetadata": (host: Operations, [id]: [number]) => host.workbook.metadata.remove(id),

  "Sheet.rename": (host: Operations, [id, name]: [number, string], execution: number) => {
    host.editable(execution, id, null);
    host.workbook.rename(id, name);
  },
  "Sheet.setHidden": (host: Operations, [id, isHidden]: [number, boolean], execution: number) =>
    host.editable(execution, id, null).setHidden(isHidden),
  "Sheet.size": (host: Operations, [id]: [number]) => host.workbook.sheet(id).size(),
  "Sheet.shift": (host: Operations, [id, shift, inherits]: [number, AxisShift, boolean], execution: number) => {
    const sheet = host.editable(execution, id, null);
    if (shift.kind !== "insert") host.editable(execution, id, shiftedBand(sheet.size(), shift));
    host.workbook.shift(id, shift, inherits);
  },
  "Sheet.set": (host: Operations, [id, key, value]: [number, string, unknown], execution: number) =>
    host.editable(execution, id, null).set(key, value),
  "Sheet.unset": (host: Operations, [id, key]: [number, string], execution: number) =>
    host.editable(execution, id, null).unset(key),
  "Sheet.setting": (host: Operations, [id, key]: [number, string]) => host.workbook.sheet(id).setting(key),
  "Sheet.filter": (host: Operations, [id]: [number]) => host.workbook.sheet(id).filter(),
  "Sheet.setFilter": (host: Operations, [id, area]: [number, Area | null], execution: number) =>
    host.editable(execution, id, null).setFilter(area),
  "Sheet.charts": (host: Operations, [id]: [number]) => host.workbook.sheet(id).charts.all(),
  "Sheet.addChart": (host: Operations, [id, plan]: [number, Omit<ChartPicture, "id">], execution: number) =>
    host.editable(execution, id, null).charts.add(plan),
  "Sheet.removeChart": (host: Operations, [id, chart]: [number, number], execution: number) =>
    host.editable(execution, id, null).charts.remove(chart),
  "Sheet.protections": (host: Operations, [id]: [number]) => host.workbook.sheet(id).protections.all(),
  "Sheet.protect": (host: Operations, [id, area]: [number, Area | null], execution: number) => {
    const editors = [...host.users.withRole("owner"), ...host.users.withRole("editor")];
    return host.editable(execution, id, area).protections.add(area, editors);
  },
  "Sheet.changeProtection": (
    host: Operations,
    [id, protection, change]: [number, number, Partial<ProtectionPicture>],
    execution: number,
  ) => host.editable(execution, id, null).protections.change(protection, change),
  "Sheet.unprotect": (host: Operations, [id, protection]: [number, number], execution: number) =>
    host.editable(execution, id, null).protections.remove(protection),

  "Range.values": (host: Operations, [id, area]: [number, Area]) => host.workbook.sheet(id).values(area),
  "Range.displayValues": (host: Operations, [id, area]: [number, Area]) => host.workbook.sheet(id).displayValues(area),
  "Range.formulas": (host: Operations, [id, area]: [number, Area]) => host.workbook.sheet(id).formulas(area),
  "Range.notes": (host: Operations, [id, area]: [number, Area]) => host.workbook.sheet(id).notes(area),
  "Range.numberFormats": (host: Operations, [id, area]: [number, Area]) => host.workbook.sheet(id).numberFormats(area),
  "Range.setValues": (host: Operations, [id, area, values]: [number, Area, unknown[][]], execution: number) =>
    host.editable(execution, id, area).setValues(area, values),
  "Range.setNotes": (host: Operations, [id, area, notes]: [number, Area, string[][]], execution: number) =>
    host.editable(execution, id, area).setNotes(area, notes),
  "Range.clear": (
    host: Operations,
    [id, area, what]: [number, Area, { content: boolean; format: boolean }],
    execution: number,
  ) => host.editable(execution, id, area).clear(area, what),
  "Range.style": (host: Operations, [id, area, kind, value]: [number, Area, string, unknown], execution: number) =>
    host.editable(execution, id, area).style(area, kind, value),
  "Range.sort": (host: Operations, [id, area, keys]: [number, Area, SortKey[]], execution: number) =>
    host.editable(execution, id, area).sort(area, keys),
  "Range.merge": (host: Operations, [id, area]: [number, Area], execution: number) =>
    host.editable(execution, id, area).merge(area),
  "Range.breakApart": (host: Operations, [id, area]: [number, Area], execution: number) =>
    host.editable(execution, id, area).merges.breakApart(area),
  "Range.merges": (host: Operations, [id, area]: [number, Area]) =>
    host.workbook
      .sheet(id)
      .merges.all()
      .filter((each) => overlap(each, area)),
};

/** All cells of the rows or columns that are deleted or moved. */
function shiftedBand(
  { maxRows, maxColumns }: { readonly maxRows: number; readonly maxColumns: number },
  shift: Exclude<AxisShift, { readonly kind: "insert" }>,
): Area {
  return shift.axis === "row"
    ? { row: shift.first, column: 1, rows: shift.count, columns: maxColumns }
    : { row: 1, column: shift.first, rows: maxRows, columns: shift.count };
}
