import { areaOf } from "../../host/workbook/a1.ts";
import type { Display } from "../../host/workbook/display-value.ts";
import type { Surroundings } from "../surroundings.ts";
import { metadataFinder, metadataObjects } from "./metadata.ts";
import { createRange } from "./range.ts";
import { createSheetObject } from "./sheet-object.ts";

interface Size {
  readonly id: number;
  readonly name: string;
}

/** @see https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export function createSpreadsheet(surroundings: Surroundings) {
  const { ask, kind, owner } = surroundings;
  const sizes = () => ask("Workbook.sheets") as readonly Size[];
  const sheet = (id: number) => createSheetObject(surroundings, id);
  const selection = () => ask("Workbook.selection") as Parameters<typeof createRange>[2] & { readonly sheet: number };
  const write = (method: string) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
  };
  const display = () => ask("Workbook.display") as Display;
  const people = (role: string) => () =>
    (ask("Users.withRole", role) as readonly string[]).map((email) => ({ getEmail: () => email }));
  const found = (size: Size | undefined) => (size ? sheet(size.id) : null);

  return {
    getId: () => "sheet-of-the-runtime",
    getName: () => "Learning",
    getUrl: () => "https://docs.google.com/spreadsheets/d/sheet-of-the-runtime/edit",
    getSpreadsheetTimeZone: () => display().timeZone,
    setSpreadsheetTimeZone(timeZone: string) {
      write("setSpreadsheetTimeZone");
      ask("Workbook.setTimeZone", timeZone);
    },
    getSpreadsheetLocale: () => display().locale,
    getOwner: () => ({ getEmail: () => owner }),
    getEditors: people("editor"),
    getViewers: people("viewer"),
    getSheets: () => sizes().map(({ id }) => sheet(id)),
    getNumSheets: () => sizes().length,
    getSheetByName: (name: string) => found(sizes().find((size) => size.name === name)),
    getSheetById: (id: number) => found(sizes().find((size) => size.id === id)),
    insertSheet(name: string) {
      write("insertSheet");
      return sheet(ask("Workbook.insert", name) as number);
    },
    deleteSheet(gone: ReturnType<typeof sheet>) {
      write("deleteSheet");
      ask("Workbook.remove", gone.getSheetId());
    },
    moveActiveSheet(position: number) {
      write("moveActiveSheet");
      ask("Workbook.place", selection().sheet, position);
    },
    getActiveSheet: () => sheet(selection().sheet),
    setActiveSheet(next: ReturnType<typeof sheet>) {
      ask("Workbook.select", next.getSheetId(), { row: 1, column: 1, rows: 1, columns: 1 });
      return next;
    },
    getActiveRange() {
      const { sheet: id, ...area } = selection();
      return createRange(surroundings, id, area);
    },
    getRange(reference: string) {
      const [, name = "", cells = ""] = /^'?(.+?)'?!(.+)$/.exec(reference) ?? [];
      const named = sizes().find((size) => size.name === name);
      if (!named) throw new Error("Range not found");
      return createRange(surroundings, named.id, areaOf(cells, { rows: 1000, columns: 26 }));
    },
    addDeveloperMetadata(key: string, value: string | null = null, visibility = "DOCUMENT") {
      write("addDeveloperMetadata");
      ask("Workbook.addMetadata", { key, value, visibility, location: { type: "SPREADSHEET" } });
    },
    getDeveloperMetadata: () =>
      metadataObjects(surroundings, createRange, ({ location }) => location.type === "SPREADSHEET"),
    createDeveloperMetadataFinder: () => metadataFinder(surroundings, createRange, undefined),
    toast(text: string, title = "", seconds = 5) {
      write("toast");
      ask("Workbook.toast", { text, title, seconds });
    },
  };
}
