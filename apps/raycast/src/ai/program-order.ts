import { notFoundText, type ProgramColumn, type ProgramMetrics, programColumns } from "@aihr-plugins/report";

/** The columns of a comparison of programs, in order. */
export const comparedColumns = programColumns.filter(({ rank }) => rank <= 3);

/** The column that programs are sorted by, or the answer that asks which one. */
export type SortColumn =
  | { readonly column: ProgramColumn }
  | {
      readonly unclear: {
        readonly result: "metric not found";
        readonly message: string;
        readonly candidates: string[];
      };
    };

/** Returns the column that a model means by its title, by default that of learners. */
export function sortColumn(text = "Learners"): SortColumn {
  const wanted = folded(text);
  const column =
    programColumns.find(({ title, key }) => folded(title) === wanted || folded(key) === wanted) ??
    comparedColumns.find(({ title }) => wanted !== "" && folded(title).includes(wanted));
  if (column !== undefined) return { column };
  const candidates = comparedColumns.map(({ title }) => title);
  return { unclear: { result: "metric not found", message: notFoundText("metric", text), candidates } };
}

/** Compares programs by a column, the highest value first. A program without a value comes last. */
export function byColumn({ cell }: ProgramColumn): (a: ProgramMetrics, b: ProgramMetrics) => number {
  return (a, b) => compared(cell(a), cell(b));
}

function compared(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return b - a;
  if (typeof a === "string" && typeof b === "string") return b.localeCompare(a, "en");
  return Number(a === null) - Number(b === null);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
