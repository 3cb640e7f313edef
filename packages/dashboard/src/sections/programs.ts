import { programColumns } from "@aihr-plugins/report";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { DashboardView } from "../view/dashboard-view.ts";
import { compareCells, sortHeader } from "./sort-header.ts";

/** As many columns as fit on a screen. */
const shown = programColumns.filter(({ key, rank }) => rank <= 2 && key !== "program");

/** A row for each program. Choosing a program shows the whole page for it. */
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
  return html`<div class="scroll tall" role="group" aria-label="Programs" tabindex="0"><table>
<thead><tr>${shown.map(({ key, title }) => sortHeader("programs", key, title, view.programs))}</tr></thead>
<tbody>${programs.map(({ item, index }) => {
    const isChosen = index === view.scope;
    return html`<tr${isChosen ? html` class="chosen"` : null}>${shown.map((each) =>
      each.key === "programName"
        ? html`<th scope="row"><button type="button" class="link" data-scope="${index}" aria-pressed="${String(isChosen)}"><bdi>${each.text(item, content)}</bdi></button></th>`
        : html`<td class="number">${each.text(item, content)}</td>`,
    )}</tr>`;
  })}</tbody></table></div>`;
}

function itemOf({ key, name, metrics }: DashboardScope) {
  return { program: { key, name, abbreviation: null, shownName: name }, metrics };
}
