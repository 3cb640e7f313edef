import { ambiguousText, notFoundText } from "@aihr-plugins/report";
import type { UnclearAnswer } from "../answer.ts";
import { shownText } from "../words/list-limit.ts";
import { quoted } from "../words/quoted.ts";

/** Something with a key and a title for people. */
interface Titled {
  readonly key: string;
  readonly title: string;
}

/** The metric that a text means, or the answer that asks which one. */
export type NamedMetric<T> = { readonly metric: T } | { readonly unclear: UnclearAnswer };

/** Returns the metric that is meant by a title, a key or a part of a title. */
export function namedMetric<T extends Titled>(text: string, metrics: readonly T[]): NamedMetric<T> {
  const wanted = folded(text);
  const exact = metrics.find(({ title, key }) => folded(title) === wanted || folded(key) === wanted);
  if (exact !== undefined) return { metric: exact };
  const [metric, ...others] = metrics.filter(({ title }) => folded(title).includes(wanted));
  if (metric !== undefined && others.length === 0) return { metric };
  const typed = quoted(text);
  if (metric === undefined) return unclear("metric not found", notFoundText("metric", typed), metrics);
  const all = [metric, ...others];
  const titles = all.map(({ title }) => title);
  return unclear("ambiguous metric", ambiguousText("metric", typed, titles, 0), all);
}

function unclear(result: UnclearAnswer["result"], message: string, metrics: readonly Titled[]) {
  const candidates = metrics.map(({ title }) => title);
  return { unclear: { result, message, shown: shownText(candidates.length, candidates.length), candidates } };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
