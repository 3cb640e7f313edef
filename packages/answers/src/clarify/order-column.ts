import { ambiguousText, notFoundText, type ProgramColumn, programColumns } from "@aihr-plugins/report";
import type { UnclearAnswer } from "../answer.ts";
import { shownText } from "../words/list-limit.ts";
import { quoted } from "../words/quoted.ts";

/** The column that programs are sorted by, or the answer that asks which one. */
export type OrderColumn = { readonly column: ProgramColumn } | { readonly unclear: UnclearAnswer };

/** Returns the column that is meant by a title, a key or a part of a title; by default that of learners. */
export function orderColumn(text = ""): OrderColumn {
  const wanted = folded(text) || "learners";
  const exact = programColumns.find(({ title, key }) => folded(title) === wanted || folded(key) === wanted);
  if (exact !== undefined) return { column: exact };
  const [column, ...others] = programColumns.filter(({ title }) => folded(title).includes(wanted));
  if (column !== undefined && others.length === 0) return { column };
  const typed = quoted(text);
  if (column === undefined) return unclear("metric not found", notFoundText("metric", typed), programColumns);
  const all = [column, ...others];
  const titles = all.map(({ title }) => title);
  return unclear("ambiguous metric", ambiguousText("metric", typed, titles, 0), all);
}

function unclear(result: UnclearAnswer["result"], message: string, columns: readonly ProgramColumn[]): OrderColumn {
  const candidates = columns.map(({ title }) => title);
  return { unclear: { result, message, shown: shownText(candidates.length, candidates.length), candidates } };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
