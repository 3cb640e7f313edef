import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  csv,
  daysAgoText,
  hoursText,
  minutesText,
  percentText,
  plural,
  type Row,
  rows,
  statusText,
} from "@aihr-plugins/report";
import { escapeMarkdown, markdownTable } from "../words/markdown.ts";

/** What a learner without a name is called. */
export function nameOf({ userName }: Pick<AdoptionViewModel, "userName">): string {
  return userName?.trim() || "Unnamed learner";
}

/** A program in words: its name and abbreviation. */
export function programText({ programName, abbreviation, program }: Row): string {
  if (programName === null) return program ?? "Unnamed program";
  return abbreviation === null ? programName : `${programName} (${abbreviation})`;
}

/** A learner's progress as text to paste into a message. */
export function progressAsText(learner: AdoptionViewModel, now: number): string {
  const lines = rows([learner], { now }).map((row) => `${programText(row)}: ${sentenceOf(row)}`);
  return [summaryOf(learner), ...(lines.length > 0 ? lines : ["No programs"])].join("\n");
}

/** A learner's progress as Markdown. */
export function progressAsMarkdown(learner: AdoptionViewModel, now: number): string {
  const head = ["Program", "Progress", "Status", "Spent", "Left", "Last activity"];
  const lines = rows([learner], { now }).map((row) => [
    programText(row),
    percentText(row.progressPercent),
    statusText(row.status, row.stalled),
    minutesText(row.minutesSpent),
    minutesText(row.minutesLeft),
    daysAgoText(row.daysSinceLastActivity),
  ]);
  return `## ${escapeMarkdown(summaryOf(learner))}\n\n${lines.length > 0 ? markdownTable(head, lines) : "No programs"}\n`;
}

/** Learners' progress as CSV, safe to open in a spreadsheet. */
export function progressAsCsv(learners: readonly AdoptionViewModel[], now: number): string {
  return csv(rows(learners, { now, withoutPrograms: true }));
}

/** Where a row stands, in one line. */
export function sentenceOf(row: Row): string {
  const last = row.lastActivity === null ? "" : `, last activity ${daysAgoText(row.daysSinceLastActivity)}`;
  const standing = `${percentText(row.progressPercent)}, ${statusText(row.status, row.stalled).toLowerCase()}`;
  return `${standing}, ${minutesText(row.minutesSpent)} spent${last}`;
}

function summaryOf(learner: AdoptionViewModel): string {
  const programs = plural(learner.progress?.length ?? 0, "program");
  return `${nameOf(learner)}: ${hoursText(learner.totalHoursStudied ?? null)} studied, ${programs}`;
}
