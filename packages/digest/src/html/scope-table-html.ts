import type { DigestProgram } from "../content/digest-content.ts";
import { colors } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";

/** A table of programs or groups. */
export interface ScopeTable {
  readonly title: string;
  /** Title of the first column. */
  readonly nameTitle: string;
  readonly rows: readonly DigestProgram[];
  /** What is said below the table. */
  readonly notes: readonly string[];
}

/** The table of programs or groups: numbers stay whole, long names break. */
export function scopeTableHtml({ title, nameTitle, rows, notes }: ScopeTable): string {
  if (rows.length === 0 && notes.length === 0) return "";
  const heading = `<h2 style="margin:0 0 6px;font-size:16px;line-height:22px">${title}</h2>`;
  if (rows.length === 0) return heading + notes.map(noteHtml).join("");
  const hasCompletions = rows[0]?.completions !== null;
  const titles = ["Learners", ...(hasCompletions ? ["New"] : []), "Rate", "Stalled"];
  const numbers = rows.map(numbersOf);
  const head = [`<th scope="col" align="left" style="${small}">${nameTitle}</th>`]
    .concat(
      titles.map((each, at) => {
        const width = widthOf(numbers.map((texts) => texts[at] ?? ""));
        return `<th scope="col" align="right" width="${width}" style="${small}">${each}</th>`;
      }),
    )
    .join("");
  const legend = hasCompletions ? "New: completions in this time. Rate: completion rate." : "Rate: completion rate.";
  return `${heading}
<table width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;border-collapse:collapse"><tr class="muted" style="color:${colors.muted.light}">${head}</tr>
${rows.map(rowHtml).join("\n")}
</table>${[...notes, legend].map(noteHtml).join("")}`;
}

function noteHtml(note: string): string {
  return `<p class="muted" style="margin:4px 0 0;font-size:13px;line-height:19px;color:${colors.muted.light}">${escapeHtml(note)}</p>`;
}

const small = "padding:4px 0;font-size:12px;line-height:16px;font-weight:400";

/** Wide enough for the title, and for the longest number in one line. */
function widthOf(numbers: readonly string[]): number {
  const longest = Math.max(...numbers.map(({ length }) => length));
  return Math.max(52, longest * 8 + 10);
}

function numbersOf({ learners, completions, completionRate, stalled }: DigestProgram): readonly string[] {
  return [learners, ...(completions === null ? [] : [completions]), completionRate, stalled];
}

function rowHtml(row: DigestProgram): string {
  const edge = `border-top:1px solid ${colors.line.light};padding:6px 0;font-size:14px;line-height:20px`;
  const numbers = numbersOf(row).map(
    (number) =>
      `<td class="line number" align="right" valign="top" style="${edge};white-space:nowrap">${escapeHtml(number)}</td>`,
  );
  return `<tr><td class="line" valign="top" style="${edge};word-break:break-word;overflow-wrap:anywhere" dir="auto">${escapeHtml(row.name)}</td>${numbers.join("")}</tr>`;
}
