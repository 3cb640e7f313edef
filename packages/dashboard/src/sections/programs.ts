import { programColumns } from "@aihr-plugins/report";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { hasManyPrograms } from "../content/has-many-programs.ts";
import { type Html, html } from "../html/markup.ts";
import type { DashboardView } from "../view/dashboard-view.ts";
import { compareCells, sortHeader } from "./sort-header.ts";

/** As many columns as fit on a screen. */
const shown = programColumns.filter(({ key, rank }) => rank <= 2 && key !== "program");

/** A row for each program. Where there are several, they are sorted by a column, and choosing one shows the page for it. */
export function programsSection(content: DashboardContent, view: DashboardView): Html {
  const column = shown.find(({ key }) => key === view.programs.by);
  const programs = content.scopes
    .map((scope, index) => ({ scope, index, item: itemOf(scope) }))
    .slice(1)
    .sort((a, b) => {
      return column === undefined
        ? 0
        : compareCells(column.cell(a.item), column.cell(b.item), view.programs.descending);
    });
  if (programs.length === 0) return html`<p class="empty">No programs in this report.</p>`;
  const isChoice = hasManyPrograms(content);
  return html`<div class="scroll tall" role="group" aria-label="Programs" tabindex="0"><table>
<thead><tr>${shown.map(({ key, title }) => (isChoice ? sortHeader("programs", key, title, view.programs) : html`<th scope="col">${title}</th>`))}</tr></thead>
<tbody>${programs.map(({ item, index }) => {
    const isChosen = index === view.scope;
    return html`<tr${isChosen ? html` class="chosen"` : null}>${shown.map((each) =>
      each.key === "programName"
        ? html`<th scope="row">${isChoice ? nameToChoose(each.text(item, content), index, isChosen) : html`<bdi>${each.text(item, content)}</bdi>`}</th>`
        : html`<td class="number">${each.text(item, content)}</td>`,
    )}</tr>`;
  })}</tbody></table></div>`;
}

function nameToChoose(name: string, index: number, isChosen: boolean): Html {
  return html`<button type="button" class="link" data-scope="${index}" aria-pressed="${String(isChosen)}"><bdi>${name}</bdi></button>`;
}

function itemOf({ key, name, metrics }: DashboardScope) {
  return { program: { key, name, abbreviation: null, shownName: name }, metrics };
}
