import type { Area } from "../../host/workbook/area.ts";
import { overlap } from "../../host/workbook/area.ts";
import type { DeveloperMetadata, MetadataLocation } from "../../host/workbook/developer-metadata.ts";
import type { Surroundings } from "../surroundings.ts";

type MakeRange = (surroundings: Surroundings, sheet: number, area: Area) => unknown;
interface Size {
  readonly maxRows: number;
  readonly maxColumns: number;
}

/**
 * Returns where metadata of an area is. Only a whole row or column can have some.
 *
 * @see https://developers.google.com/apps-script/reference/spreadsheet/range#addDeveloperMetadata(String)
 * @throws Error for other areas
 */
export function placeOf(sheet: number, { row, column, rows, columns }: Area, size: Size): MetadataLocation {
  if (columns === 1 && row === 1 && rows === size.maxRows) return { type: "COLUMN", sheet, place: column };
  if (rows === 1 && column === 1 && columns === size.maxColumns) return { type: "ROW", sheet, place: row };
  throw new Error("Adding developer metadata to arbitrary ranges is not currently supported.");
}

/** The metadata that a test lets through, as objects. */
export function metadataObjects(
  surroundings: Surroundings,
  makeRange: MakeRange,
  isIn: (metadata: DeveloperMetadata) => boolean,
) {
  const all = surroundings.ask("Workbook.metadata") as readonly DeveloperMetadata[];
  return all.filter(isIn).map((metadata) => metadataObject(surroundings, makeRange, metadata));
}

/** @see https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder */
export function metadataFinder(
  surroundings: Surroundings,
  makeRange: MakeRange,
  within: { readonly sheet: number; readonly area?: Area } | undefined,
) {
  const tests: ((metadata: DeveloperMetadata) => boolean)[] = [({ location }) => isWithin(location, within)];
  const add = (test: (metadata: DeveloperMetadata) => boolean) => {
    tests.push(test);
    return finder;
  };
  const finder = {
    withKey: (key: string) => add((each) => each.key === key),
    withValue: (value: string) => add((each) => each.value === value),
    withId: (id: number) => add((each) => each.id === id),
    withVisibility: (visibility: string) => add((each) => each.visibility === visibility),
    withLocationType: (type: string) => add((each) => each.location.type === type),
    onIntersectingLocations: () => finder,
    find: () => metadataObjects(surroundings, makeRange, (each) => tests.every((test) => test(each))),
  };
  return finder;
}

function isWithin(location: MetadataLocation, within: { readonly sheet: number; readonly area?: Area } | undefined) {
  if (!within) return true;
  if (location.type === "SPREADSHEET" || location.sheet !== within.sheet) return false;
  if (!within.area || location.type === "SHEET") return within.area === undefined;
  const endless = 10_000_000;
  const whole =
    location.type === "ROW"
      ? { row: location.place, rows: 1, column: 1, columns: endless }
      : { column: location.place, columns: 1, row: 1, rows: endless };
  return overlap(whole, within.area);
}

function metadataObject(surroundings: Surroundings, makeRange: MakeRange, metadata: DeveloperMetadata) {
  const { ask } = surroundings;
  const { id, location } = metadata;
  const change = (changed: Partial<DeveloperMetadata>) => {
    ask("Workbook.changeMetadata", id, changed);
    return metadataObject(surroundings, makeRange, { ...metadata, ...changed });
  };
  const whole = (type: "ROW" | "COLUMN") => () => {
    if (location.type !== type) return null;
    const { maxRows, maxColumns } = ask("Sheet.size", location.sheet) as Size;
    const area =
      type === "ROW"
        ? { row: location.place, rows: 1, column: 1, columns: maxColumns }
        : { column: location.place, columns: 1, row: 1, rows: maxRows };
    return makeRange(surroundings, location.sheet, area);
  };
  return {
    getId: () => id,
    getKey: () => metadata.key,
    getValue: () => metadata.value,
    getVisibility: () => metadata.visibility,
    setValue: (value: string) => change({ value }),
    setKey: (key: string) => change({ key }),
    remove: () => void ask("Workbook.removeMetadata", id),
    getLocation: () => ({
      getLocationType: () => location.type,
      getColumn: whole("COLUMN"),
      getRow: whole("ROW"),
      getSheet: () => (location.type === "SPREADSHEET" ? null : { getSheetId: () => location.sheet }),
    }),
  };
}
