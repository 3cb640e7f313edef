import { ServiceError } from "../../link/question.ts";
import { type AxisShift, shiftedPlace } from "./shift.ts";

/** Where developer metadata is: in the spreadsheet, in a sheet, or in one of a sheet's rows or columns. */
export type MetadataLocation =
  | { readonly type: "SPREADSHEET" }
  | { readonly type: "SHEET"; readonly sheet: number }
  | { readonly type: "ROW" | "COLUMN"; readonly sheet: number; readonly place: number };

/** A key and a value that a script attached to something. */
export interface DeveloperMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: "DOCUMENT" | "PROJECT";
  readonly location: MetadataLocation;
}

/** In each sheet, and in the spreadsheet itself. */
const mostCharacters = 30_000;

/**
 * Developer metadata stays with its sheet, row or column wherever that moves, and is deleted with it.
 *
 * @see https://developers.google.com/workspace/sheets/api/guides/metadata
 */
export function createMetadataStore() {
  let all: readonly DeveloperMetadata[] = [];
  let made = 0;
  return {
    all: () => all,
    add(added: Omit<DeveloperMetadata, "id">) {
      const near = [...all.filter(({ location }) => sheetOf(location) === sheetOf(added.location)), added];
      const characters = near.reduce((sum, { key, value }) => sum + key.length + (value ?? "").length, 0);
      if (characters > mostCharacters) {
        throw new ServiceError("The developer metadata exceeds the storage quota.");
      }
      made += 1;
      all = [...all, { ...added, id: made }];
      return made;
    },
    change(id: number, change: Partial<DeveloperMetadata>) {
      all = all.map((each) => (each.id === id ? { ...each, ...change, id } : each));
    },
    remove(id: number) {
      all = all.filter((each) => each.id !== id);
    },
    removeSheet(sheet: number) {
      all = all.filter(({ location }) => sheetOf(location) !== sheet);
    },
    shift(sheet: number, shift: AxisShift) {
      const type = shift.axis === "row" ? "ROW" : "COLUMN";
      all = all.flatMap((each) => {
        const { location } = each;
        if (location.type !== type || location.sheet !== sheet) return [each];
        const place = shiftedPlace(location.place, shift);
        return place === null ? [] : [{ ...each, location: { ...location, place } }];
      });
    },
  };
}

function sheetOf(location: MetadataLocation): number | undefined {
  return location.type === "SPREADSHEET" ? undefined : location.sheet;
}
