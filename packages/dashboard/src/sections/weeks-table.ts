import { dayText } from "@aihr-plugins/history";
import { hoursText, numberText, percentText } from "@aihr-plugins/report";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { ShownWeeks } from "../view/shown-weeks.ts";

/** The numbers of the charts, for readers who do not see them. */
export function weeksTableSection(
  { weeks }: DashboardContent,
  { weekly }: DashboardScope,
  { start }: ShownWeeks,
): Html {
  const cell = (key: string, week: number, text: (value: number) => string) => {
    const value = weekly[key]?.[week] ?? null;
    return html`<td class="number">${value === null ? "—" : text(value)}</td>`;
  };
  const rows = weeks.slice(start).map(({ from, recorded }, nth) => {
    const week = start + nth;
    return html`<tr><th scope="row">${dayText(from)}, ${from.slice(0, 4)}${recorded ? "" : " (no report)"}</th>${cell("adoptionRate", week, percentText)}${cell("completionRate", week, percentText)}${cell("newStarts", week, numberText)}${cell("newCompletions", week, numberText)}${cell("hours", week, hoursText)}</tr>`;
  });
  return html`<details><summary>The weeks as a table</summary><div class="scroll tall" role="group" aria-label="Weeks" tabindex="0"><table>
<thead><tr><th scope="col">Week of</th><th scope="col" class="number">Adoption rate</th><th scope="col" class="number">Completion rate</th><th scope="col" class="number">New starts</th><th scope="col" class="number">Completions</th><th scope="col" class="number">Hours spent</th></tr></thead>
<tbody>${rows}</tbody></table></div></details>`;
}
