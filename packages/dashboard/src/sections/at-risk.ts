import {
  countText,
  daysAgoText,
  numberText,
  percentText,
  riskText,
  stalledHeadline,
  statusText,
} from "@aihr-plugins/report";
import type { AttentionCounts, DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { hasManyPrograms } from "../content/has-many-programs.ts";
import type { AtRiskEntry, LearnersAtRisk } from "../content/learners-at-risk.ts";
import { type Html, html } from "../html/markup.ts";
import type { DashboardView } from "../view/dashboard-view.ts";
import { compareCells, sortHeader } from "./sort-header.ts";

/** The enrollments that need attention: as counts by reason, and by name if the page holds names. */
export function atRiskSection(content: DashboardContent, view: DashboardView, scope: DashboardScope): Html {
  const { atRiskEnrollments, learners } = scope.metrics;
  if (learners === 0) return html`<p class="empty">No learners in this report.</p>`;
  const atRisk = atRiskEnrollments === 0 ? "none at risk" : `${countText(atRiskEnrollments, "enrollment")} at risk`;
  return html`<p>${stalledHeadline(scope.metrics)}, ${atRisk}.</p>${
    content.learnersAtRisk === null ? reasonsHtml(content, view) : learnersHtml(content, content.learnersAtRisk, view)
  }`;
}

const reasons = ["stalled", "quiet", "over-duration"] as const;

function reasonTitle(reason: keyof AttentionCounts): string {
  return reason === "stalled" ? statusText("in-progress", true) : riskText(reason);
}

/** Counts by program and reason. */
function reasonsHtml({ scopes }: DashboardContent, view: DashboardView): Html {
  const needy = (view.scope === 0 ? scopes.slice(1) : scopes.slice(view.scope, view.scope + 1)).filter(
    ({ attention }) => reasons.some((reason) => attention[reason] > 0),
  );
  if (needy.length === 0) return html`<p class="empty">Every enrollment in progress is moving.</p>`;
  return html`<div class="scroll" role="group" aria-label="Enrollments that need attention" tabindex="0"><table>
<thead><tr><th scope="col">Program</th>${reasons.map((reason) => html`<th scope="col" class="number">${reasonTitle(reason)}</th>`)}</tr></thead>
<tbody>${needy.map(
    ({ name, attention }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th>${reasons.map((reason) => html`<td class="number">${numberText(attention[reason])}</td>`)}</tr>`,
  )}</tbody></table></div>
<p class="muted">This page holds no learners’ names. A page with names: <code>aihr dashboard --with-names</code>.</p>`;
}

/** The columns of the list of learners, and the cell that each is sorted by. */
const columns: readonly {
  key: string;
  title: string;
  cell: (entry: AtRiskEntry, of: Names) => string | number | null;
}[] = [
  { key: "name", title: "Learner", cell: ([name], { names }) => names[name] ?? null },
  { key: "program", title: "Program", cell: ([, scope], { scopes }) => scopes[scope]?.name ?? null },
  { key: "progress", title: "Progress", cell: ([, , progress]) => progress },
  { key: "days", title: "Last activity", cell: ([, , , days]) => days },
  { key: "reason", title: "Reason", cell: ([, , , , reason]) => reasonTitle(reason) },
];

interface Names {
  readonly names: readonly string[];
  readonly scopes: readonly DashboardScope[];
}

function learnersHtml(content: DashboardContent, { names, entries }: LearnersAtRisk, view: DashboardView): Html {
  const { scopes } = content;
  const of = { names, scopes };
  const isChoice = hasManyPrograms(content);
  const shown = columns.filter(({ key }) => isChoice || key !== "program");
  const wanted = view.search.trim().toLowerCase();
  const found = entries.filter(([name, scope]) => {
    return (view.scope === 0 || scope === view.scope) && (names[name] ?? "").toLowerCase().includes(wanted);
  });
  if (found.length === 0)
    return html`<p class="empty">${wanted === "" ? "Every enrollment in progress is moving." : "No learner here has this in their name."}</p>`;
  const { by, descending } = view.learners;
  const cell = columns.find(({ key }) => key === by)?.cell;
  const sorted =
    cell === undefined ? found : found.toSorted((a, b) => compareCells(cell(a, of), cell(b, of), descending));
  const listed = sorted.slice(0, view.listed);
  const rest = sorted.length - listed.length;
  return html`<div class="scroll" role="group" aria-label="Enrollments that need attention" tabindex="0"><table>
<thead><tr>${shown.map(({ key, title }) => sortHeader("learners", key, title, view.learners))}</tr></thead>
<tbody>${listed.map(
    ([name, scope, progress, days, reason]) =>
      html`<tr><th scope="row"><bdi>${names[name] ?? ""}</bdi></th>${isChoice ? html`<td><bdi>${scopes[scope]?.name ?? ""}</bdi></td>` : null}<td class="number">${percentText(progress)}</td><td class="number">${daysAgoText(days)}</td><td>${reasonTitle(reason)}</td></tr>`,
  )}</tbody></table></div>
<p class="muted">${numberText(listed.length)} of ${countText(sorted.length, "enrollment")}${
    rest > 0
      ? html` <button type="button" data-more>Show ${numberText(Math.min(rest, view.listed))} more</button>`
      : null
  }</p>`;
}
