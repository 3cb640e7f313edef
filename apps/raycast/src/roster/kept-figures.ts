import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Metrics, metrics, metricTable, type ReportOptions } from "@aihr-plugins/report";

/** Returns the metrics of all learners that are numbers, as one word: learners cannot be told from it. */
export function encodeFigures(learners: readonly AdoptionViewModel[], options: ReportOptions): string {
  const values = metrics(learners, options);
  const numbers = metricTable.flatMap(({ key }) => (typeof values[key] === "number" ? [[key, values[key]]] : []));
  return JSON.stringify(Object.fromEntries(numbers));
}

/** Returns the kept metrics; undefined if the text is damaged, or missing as in what older versions kept. */
export function decodeFigures(text: string): Partial<Metrics> | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return undefined;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === "number"));
  } catch {
    return undefined;
  }
}
