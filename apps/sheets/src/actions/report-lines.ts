import { statusText } from "@aihr-plugins/report";
import type { Field } from "../functions/fields.ts";
import type { Cell } from "../functions/grid.ts";
import { departed } from "../sheet/departed.ts";
import { enrollmentKey } from "../sheet/enrollment-key.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import type { OldLine } from "./match-lines.ts";

const statuses: ReadonlySet<unknown> = new Set([
  departed,
  ...(["completed", "in-progress", "not-started", "unknown"] as const).map((status) => statusText(status)),
]);

/** The rows of a table that are ours. */
export interface ReadLines {
  readonly lines: readonly OldLine[];
  /** Whether there are rows that look like ours, but none has a learner's id: the user moved the ids elsewhere. */
  readonly isDisplaced: boolean;
}

/**
 * Reads the rows below the headings that are ours: those with the id of a learner in the report, and those that we wrote
 * for a learner who left. Totals, notes and formulas in other rows are the user's.
 */
export function readLines(
  { sheet, headingRow, places }: OurTable,
  shown: readonly Field[],
  learnerIds: ReadonlySet<string>,
): ReadLines {
  const count = sheet.getLastRow() - headingRow;
  if (count < 1) return { lines: [], isDisplaced: false };
  const range = sheet.getRange(headingRow + 1, 1, count, sheet.getLastColumn());
  const [values, formulas, notes] = [range.getValues(), range.getFormulas(), range.getNotes()];
  const own = new Set(places.values());
  const known = new Set([...learnerIds].map((id) => id.toLowerCase()));
  const at = (line: readonly unknown[] | undefined, key: string) => line?.[(places.get(key) ?? 0) - 1] ?? "";
  const idForm = formOf(learnerIds);
  const isOurs = (line: readonly unknown[], row: number) => {
    const id = String(at(line, "learnerId")).trim();
    if (id === "" || at(formulas[row], "learnerId") !== "") return false;
    if (known.has(id.toLowerCase())) return true;
    const hasFormula = [...own].some((column) => (formulas[row]?.[column - 1] ?? "") !== "");
    const status = at(line, "status");
    const hasStatus = places.has("status") ? statuses.has(status) || isBlankRow(line, own) : true;
    return !hasFormula && hasStatus && idForm.test(id);
  };

  const lines = values.flatMap((line, row): OldLine[] => {
    if (!isOurs(line, row)) return [];
    const cells = shown.map(
      ({ key }): Cell => (key === "status" ? departed : (line[(places.get(key) ?? 0) - 1] ?? null)),
    );
    const isUsers = line.some((value, index) => {
      const isFilled = value !== "" || (formulas[row]?.[index] ?? "") !== "";
      return (isFilled && !own.has(index + 1)) || (notes[row]?.[index] ?? "") !== "";
    });
    const program = at(line, "abbreviation") || at(line, "programName");
    return [{ row: headingRow + 1 + row, key: enrollmentKey(at(line, "learnerId"), program), cells, isUsers }];
  });
  const isDisplaced =
    lines.length === 0 && places.has("status") && values.some((line) => statuses.has(at(line, "status")));
  return { lines, isDisplaced };
}

/** What an ID of a learner who left looks like: a UUID if all in the report are, else any word with a digit. */
function formOf(learnerIds: ReadonlySet<string>): RegExp {
  const ids = [...learnerIds];
  return ids.length > 0 && ids.every((id) => uuid.test(id)) ? uuid : /^\S*\d\S*$/;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A learner in no program has a name and an id only. */
function isBlankRow(line: readonly unknown[], own: ReadonlySet<number>): boolean {
  return [...own].filter((column) => line[column - 1] !== "" && line[column - 1] !== undefined).length <= 4;
}
