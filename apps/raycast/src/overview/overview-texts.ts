import { type ProgramMetrics, programColumns, type ReportOptions } from "@aihr-plugins/report";
import { type Scope, titleInScope } from "../team/scope.tsx";
import { asOfLine } from "../words/as-of.ts";
import { escapeMarkdown, markdownTable } from "../words/markdown.ts";
import { breakdownCells, type MetricLine, type Overview } from "./overview.ts";

/** The overview of a scope as a page of Markdown. */
export function overviewAsMarkdown({ metrics, since, breakdowns, programs, options }: Overview, scope: Scope): string {
  return [
    `# ${titleInScope("AIHR team overview", scope)}`,
    escapeMarkdown(asOfLine(options)),
    markdownTable(
      ["Metric", "Value", ...(since === null ? [] : [`Since ${since}`])],
      metrics.map(({ title, text, change }) => [title, text, ...(since === null ? [] : [change ?? ""])]),
    ),
    ...breakdowns.flatMap(({ title, lines }) => {
      const head = ["", "Count", ...(lines.some(({ share }) => share !== undefined) ? ["Share"] : [])];
      return [`## ${escapeMarkdown(title)}`, markdownTable(head, lines.map(breakdownCells))];
    }),
    "## Programs",
    programsAsMarkdown(programs, options),
    "",
  ].join("\n\n");
}

/** Programs and their figures as a table in Markdown. */
export function programsAsMarkdown(programs: readonly ProgramMetrics[], options: ReportOptions): string {
  return markdownTable(
    columns.map(({ title }) => title),
    programs.map((program) => columns.map(({ text }) => text(program, options))),
  );
}

/** A metric in one line to paste: `Adoption rate: 62%, +3 points since Nov 16, 2026 (Started learners ÷ learners.)`. */
export function metricAsText({ title, text, change, definition }: MetricLine, since: string | null): string {
  return `${title}: ${text}${change === null ? "" : `, ${change} since ${since}`} (${definition})`;
}

const columns = programColumns.filter(({ rank }) => rank <= 3);
