import type { Area } from "./area.ts";
import type { DeveloperMetadata } from "./developer-metadata.ts";
import type { ProtectionPicture } from "./protections.ts";
import type { SheetValue } from "./typed-value.ts";

/** Looks or behaviour of an area, in the order in which they were set: the last one that covers a cell holds. */
export interface CellStyle extends Area {
  readonly kind: string;
  readonly value: unknown;
}

/** A chart as it was built. */
export interface ChartPicture {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly Area[];
  readonly position: readonly [row: number, column: number];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Everything that can be seen of a sheet, and its developer metadata. */
export interface SheetPicture {
  readonly id: number;
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly isHidden: boolean;
  readonly values: readonly (readonly SheetValue[])[];
  readonly formulas: readonly (readonly string[])[];
  /** What the cells show: values by their number formats, dates in the spreadsheet's time zone. */
  readonly displayValues: readonly (readonly string[])[];
  readonly styles: readonly CellStyle[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly merges: readonly Area[];
  readonly protections: readonly ProtectionPicture[];
  /** Of this sheet, its rows and its columns. */
  readonly metadata: readonly DeveloperMetadata[];
  readonly filter: Area | null;
  readonly charts: readonly ChartPicture[];
  /** `frozenRows`, `columnWidth.2`, `hidden.9` (a column), `hiddenRow.3`, `conditionalFormatRules` and others. */
  readonly settings: Readonly<Record<string, unknown>>;
}
