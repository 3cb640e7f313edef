import type { Collected } from "@aihr-plugins/core";
import {
  headlineMetrics,
  metrics,
  metricTable,
  metricText,
  programColumns,
  programTable,
  type ReportOptions,
} from "@aihr-plugins/report";

/**
 * Returns a Markdown page with the headline metrics and a table of programs. It holds no learner's name.
 *
 * @throws RangeError for a time zone that does not exist
 */
export function statusPage({ learners, summary }: Collected, options: ReportOptions): string {
  const figures = metrics(learners, options);
  const columns = programColumns.filter(({ rank }) => rank <= 1);
  return [
    "# Learning status",
    "",
    ...summary.reasons.map(({ message }) => `> ${message}\n`),
    ...headlineMetrics.map((key) => `- ${titleOf(key)}: ${metricText(key, figures, options)}`),
    "",
    line(columns.map(({ title }) => title)),
    line(columns.map(({ unit }) => (unit === null ? "---" : "--:"))),
    ...programTable(learners, options).map((program) =>
      line(columns.map(({ text }) => escaped(text(program, options)))),
    ),
    "",
  ].join("\n");
}

function titleOf(key: (typeof headlineMetrics)[number]): string {
  return metricTable.find((metric) => metric.key === key)?.title ?? key;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Names are other people's input: none may end a cell, start a link or hold HTML. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|~&#!:@]/g, (character) => `&#${character.codePointAt(0)};`);
}
