import { ServiceError } from "../../link/question.ts";
import type { Area } from "./area.ts";
import { createMetadataStore } from "./developer-metadata.ts";
import type { Display } from "./display-value.ts";
import { checkSize } from "./limits.ts";
import type { SheetPicture } from "./picture.ts";
import { createSheet, type Sheet } from "./sheet.ts";
import type { AxisShift } from "./shift.ts";

/** Where the user's selection is. */
export interface Selection extends Area {
  readonly sheet: number;
}

/** A toast as it was shown. Google shows it for 5 seconds by default; -1 means until the user closes it. */
export interface Toast {
  readonly text: string;
  readonly title: string;
  readonly seconds: number;
}

/** The spreadsheet that the script is bound to. It does not calculate: a formula's value is whatever was put there. */
export function createWorkbook(display: Display, nowMs: () => number) {
  const shown = { ...display };
  const surrounds = { display: () => shown, nowMs };
  let sheets: readonly Sheet[] = [createSheet(1, "Sheet1", surrounds)];
  let made = 1;
  let selection: Selection = { sheet: 1, row: 1, column: 1, rows: 1, columns: 1 };
  const toasts: Toast[] = [];
  const metadata = createMetadataStore();

  const sheet = (id: number): Sheet => {
    const found = sheets.find((each) => each.id === id);
    if (!found) throw new ServiceError(`Sheet ${id} not found`);
    return found;
  };
  const checkName = (name: string, own?: number) => {
    if (!sheets.some((each) => each.name() === name && each.id !== own)) return;
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  };
  const cellCount = () =>
    sheets.reduce((sum, each) => {
      const { maxRows, maxColumns } = each.size();
      return sum + maxRows * maxColumns;
    }, 0);

  const picture = (id: number): SheetPicture => ({
    ...sheet(id).picture(),
    metadata: metadata.all().filter(({ location }) => location.type !== "SPREADSHEET" && location.sheet === id),
  });

  return {
    toasts,
    metadata,
    display: () => shown,
    setTimeZone(timeZone: string) {
      shown.timeZone = timeZone;
    },
    sheets: () => sheets.map((each) => each.size()),
    sheet,
    insert(name: string): number {
      checkName(name);
      checkSize(26, cellCount() + 26_000);
      // Ids are not counted up at Google: a script must not conclude anything from one.
      made += 1;
      sheets = [...sheets, createSheet(made, name, surrounds)];
      return made;
    },
    remove(id: number) {
      if (sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
      sheet(id);
      sheets = sheets.filter((each) => each.id !== id);
      metadata.removeSheet(id);
      if (selection.sheet === id) selection = { sheet: sheets[0]?.id ?? 1, row: 1, column: 1, rows: 1, columns: 1 };
    },
    rename(id: number, name: string) {
      checkName(name, id);
      sheet(id).rename(name);
    },
    /** Moves a sheet to a place among the others, counted from 1. */
    place(id: number, position: number) {
      const moved = sheet(id);
      const others = sheets.filter((each) => each !== moved);
      sheets = [...others.slice(0, position - 1), moved, ...others.slice(position - 1)];
    },
    /** Inserts, deletes or moves rows or columns, with everything that belongs to them and every reference to them. */
    shift(id: number, shift: AxisShift, inherits: boolean) {
      const there = sheet(id);
      const { maxRows, maxColumns } = there.size();
      if (shift.kind === "insert") {
        const columns = maxColumns + (shift.axis === "column" ? shift.count : 0);
        const more = shift.count * (shift.axis === "row" ? maxColumns : maxRows);
        checkSize(columns, cellCount() + more);
      }
      const [most, what] = shift.axis === "row" ? [maxRows, "rows"] : [maxColumns, "columns"];
      if (shift.kind === "delete") {
        if (shift.count >= most) throw new ServiceError(`You can't delete all the ${what} on the sheet.`);
        if (shift.first < 1 || shift.first + shift.count - 1 > most)
          throw new ServiceError("Those rows are out of bounds.");
      }
      const name = there.name();
      there.shift(shift, inherits);
      metadata.shift(id, shift);
      for (const each of sheets) {
        each.rewriteFormulas(shift, (mentioned) => (mentioned === undefined ? each === there : mentioned === name));
      }
    },
    selection: () => selection,
    select(next: Selection) {
      selection = next;
    },
    picture,
    pictures: (): readonly SheetPicture[] => sheets.map((each) => picture(each.id)),
  };
}
