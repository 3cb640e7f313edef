import type { MetricUnit } from "@aihr-plugins/report";
import type { DigestContent, DigestProgram } from "../content/digest-content.ts";

/** A table of a digest, as a sheet of a workbook has it. */
export interface DigestTable {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly DigestCell[])[];
}

/** A cell of a table. Percent run from 0 to 100. */
export interface DigestCell {
  readonly value: string | number | null;
  readonly unit: MetricUnit | null;
}

/**
 * Returns a digest as tables with numbers instead of texts, for a workbook: figures, weeks, programs, groups and the rest
 * as lines. Tables without rows are left out.
 *
 * @example
 * for (const { name, titles, rows } of digestTables(content)) workbook.addSheet(name, titles, rows);
 */
export function digestTables(content: DigestContent): readonly DigestTable[] {
  const { tiles, weeks, programs, groups, goals, atRisk, cost, dataQuality, definitions } = content;
  const notes: readonly (readonly [string, string])[] = [
    ["Title", content.title],
    ["Period", content.span],
    ["Summary", content.headline],
    ...goals.map(({ text }) => ["Goal", text] as const),
    ["At risk", atRisk.title],
    ...atRisk.reasons.map(({ text }) => ["At risk", text] as const),
    ...content.namedLearners.map((line) => ["Stalled or at risk", line] as const),
    ...[content.morePrograms ?? []].flat().map((line) => ["Programs", line] as const),
    ...content.groupNotes.map((line) => ["Groups", line] as const),
    ...cost.map((line) => ["Cost of activity", line] as const),
    ...dataQuality.map((line) => ["Data quality", line] as const),
    ...definitions.map(({ term, meaning }) => ["What the words mean", `${term}: ${meaning}`] as const),
    ["As of", content.asOf],
  ];
  const tables: readonly DigestTable[] = [
    {
      name: "Figures",
      titles: ["Figure", "Value", "Period before", "As a whole"],
      rows: tiles.map(({ title, amount, amountBefore, unit, standing }) => [
        text(title),
        { value: amount, unit },
        { value: amountBefore, unit },
        text(standing),
      ]),
    },
    {
      name: "Weeks",
      titles: ["Week from", "Completions", "Report in this week"],
      rows: weeks.map(({ label, completions, isRecorded }) => {
        return [text(label), { value: completions, unit: "enrollments" }, text(isRecorded ? "Yes" : "No")];
      }),
    },
    scopeTable("Programs", "Program", programs),
    scopeTable("Groups", "Group", groups),
    { name: "Notes", titles: ["About", "Text"], rows: notes.map((cells) => cells.map(text)) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function scopeTable(name: string, nameTitle: string, rows: readonly DigestProgram[]): DigestTable {
  return {
    name,
    titles: [nameTitle, "Learners", "Completions in this time", "Completion rate", "Stalled"],
    rows: rows.map(({ name: rowName, amounts: { learners, completions, completionRate, stalled } }) => [
      text(rowName),
      { value: learners, unit: "learners" },
      { value: completions, unit: "enrollments" },
      { value: completionRate, unit: "percent" },
      { value: stalled, unit: "enrollments" },
    ]),
  };
}

function text(value: string): DigestCell {
  return { value, unit: null };
}
