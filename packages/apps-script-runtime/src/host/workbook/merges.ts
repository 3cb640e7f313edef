import { ServiceError } from "../../link/question.ts";
import type { Area } from "./area.ts";
import { covers, overlap } from "./area.ts";
import { type AxisShift, shiftedAreas } from "./shift.ts";

/** The merged cells of a sheet. */
export interface Merges {
  all(): readonly Area[];
  merge(area: Area): void;
  breakApart(area: Area): void;
  /** Whether a cell is hidden below a merged one, so that nothing can be written into it. */
  hides(row: number, column: number): boolean;
  /** @throws ServiceError if rows are sorted through merged cells */
  checkSort(area: Area): void;
  /** @throws ServiceError if a filter would have merged rows */
  checkFilter(area: Area): void;
  shift(shift: AxisShift): void;
}

/**
 * What Google refuses with merged cells, known from experience: merging or unmerging a part of them, sorting them, and a
 * filter over cells that are merged vertically. A value for a hidden cell is lost without an error.
 *
 * @see https://developers.google.com/apps-script/reference/spreadsheet/range#merge()
 */
export function createMerges(): Merges {
  let merges: readonly Area[] = [];
  const checkWhole = (area: Area) => {
    if (merges.every((each) => !overlap(each, area) || covers(area, each))) return;
    throw new ServiceError("You must select all cells in a merged range to merge or unmerge them.");
  };
  return {
    all: () => merges,
    merge(area) {
      checkWhole(area);
      merges = [...merges.filter((each) => !overlap(each, area)), area];
    },
    breakApart(area) {
      checkWhole(area);
      merges = merges.filter((each) => !overlap(each, area));
    },
    hides: (row, column) =>
      merges.some(
        (each) => (row !== each.row || column !== each.column) && overlap(each, { row, column, rows: 1, columns: 1 }),
      ),
    checkSort(area) {
      if (!merges.some((each) => overlap(each, area))) return;
      throw new ServiceError("This operation is not allowed on merged cells. Unmerge the cells and try again.");
    },
    checkFilter(area) {
      if (!merges.some((each) => each.rows > 1 && overlap(each, area))) return;
      throw new ServiceError("You can't create a filter over a range containing vertical merges.");
    },
    shift(shift) {
      merges = merges.flatMap((each) => shiftedAreas(each, shift)).filter(({ rows, columns }) => rows * columns > 1);
    },
  };
}
