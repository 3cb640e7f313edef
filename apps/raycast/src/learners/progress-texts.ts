import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  countText,
  daysAgoText,
  hoursText,
  learnerName,
  minutesText,
  noProgram,
  percentText,
  type ReportOptions,
  type Row,
  rows,
} from "@aihr-plugins/report";
import { csv } from "@aihr-plugins/report/csv";
import { asOf, asOfLine } from "../words/as-of.ts";
import { escapeMarkdown, markdownTable } from "../words/markdown.ts";
import { rowProgramLabel, rowStatusText } from "../words/row-texts.ts";

/** A learner's progress as text to paste into a message. */
export function progressAsText(learner: AdoptionViewModel, options: ReportOptions): string {
  const all = rows([learner], options);
  const lines = all.map((row) => `${rowProgramLabel(row)}: ${rowSentence(row)}`);
  return [`${summaryOf(learner, all)}, ${asOf(options)}`, ...(lines.length > 0 ? lines : [noProgram])].join("\n");
}

/** A learner's progress as Markdown. */
export function progressAsMarkdown(learner: AdoptionViewModel, options: ReportOptions): string {
  const all = rows([learner], options);
  const head = ["Program", "Progress", "Status", "Spent", "Left", "Last activity"];
  const lines = all.map((row) => [
    rowProgramLabel(row),
    percentText(row.progressPercent),
    rowStatusText(row),
    minutesText(row.minutesSpent),
    minutesText(row.minutesLeft),
    daysAgoText(row.daysSinceLastActivity),
  ]);
  return [
    `## ${escapeMarkdown(summaryOf(learner, all))}`,
    escapeMarkdown(asOfLine(options)),
    lines.length > 0 ? markdownTable(head, lines) : noProgram,
    "",
  ].join("\n\n");
}

/** Learners' progress as CSV, safe to open in a spreadsheet. */
export function progressAsCsv(learners: readonly AdoptionViewModel[], options: ReportOptions): string {
  return csv(rows(learners, { ...options, withoutPrograms: true }));
}

/** Progress, status, time spent and last activity of a row in one line. */
export function rowSentence(row: Row): string {
  const last = row.lastActivity === null ? "" : `, last activity ${daysAgoText(row.daysSinceLastActivity)}`;
  const standing = `${percentText(row.progressPercent)}, ${rowStatusText(row).toLowerCase()}`;
  return `${standing}, ${minutesText(row.minutesSpent)} spent${last}`;
}

function summaryOf(learner: AdoptionViewModel, all: readonly Row[]): string {
  const hours = hoursText(learner.totalHoursStudied ?? null);
  return `${learnerName(learner)}: ${hours} studied, ${countText(all.length, "program")}`;
}
