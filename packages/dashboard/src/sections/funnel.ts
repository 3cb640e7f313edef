import { numberText, percentText } from "@aihr-plugins/report";
import type { DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";

/** Where learners are, as bars. The stages add up to all learners. */
export function funnelSection({ funnel, metrics }: DashboardScope): Html {
  const most = Math.max(1, ...funnel.map(({ learners }) => learners));
  return html`<table class="bars">
<caption class="sr-only">Learners by stage</caption>
<thead class="sr-only"><tr><th scope="col">Stage</th><th scope="col">Bar</th><th scope="col">Learners</th></tr></thead>
<tbody>${funnel.map(({ title, learners }) => {
    const share = metrics.learners === 0 ? "" : ` (${percentText((100 * learners) / metrics.learners)})`;
    return html`<tr><th scope="row">${title}</th><td class="bar-cell" aria-hidden="true"><div class="bar" style="width:${((100 * learners) / most).toFixed(1)}%"></div></td><td class="number">${numberText(learners)}${share}</td></tr>`;
  })}</tbody></table>`;
}
