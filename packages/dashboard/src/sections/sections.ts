import type { DashboardContent } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { DashboardView } from "../view/dashboard-view.ts";
import { shownWeeks } from "../view/shown-weeks.ts";
import { atRiskSection } from "./at-risk.ts";
import { completionsChart } from "./completions-chart.ts";
import { funnelSection } from "./funnel.ts";
import { headlineSection } from "./headline.ts";
import { programsSection } from "./programs.ts";
import { ratesChart } from "./rates-chart.ts";
import { tilesSection } from "./tiles.ts";
import { weeksTableSection } from "./weeks-table.ts";

/** The parts of the page that change with the view, each under its ID. */
export type SectionId = "heading" | "headline" | "tiles" | "trend" | "weeks" | "funnel" | "programs" | "at-risk";

/** Returns every part for what the reader chose. */
export function sections(content: DashboardContent, view: DashboardView): Readonly<Record<SectionId, Html>> {
  const scope = content.scopes[view.scope] ?? content.scopes[0];
  if (scope === undefined) throw new RangeError("A dashboard needs the scope of the organization.");
  const shown = shownWeeks(content, view);
  const hasTrend = shown.before !== null;
  return {
    // On paper, nothing else says of which program the page is.
    heading: html`${content.title}${view.scope === 0 ? "" : `: ${scope.name}`}`,
    headline: headlineSection(scope, shown),
    tiles: tilesSection(content, scope, shown),
    trend: hasTrend
      ? html`${ratesChart(content, scope, shown, view)}${completionsChart(content, scope, shown, view)}`
      : noTrend,
    weeks: hasTrend ? weeksTableSection(content, scope, shown) : html``,
    funnel: funnelSection(scope),
    programs: programsSection(content, view),
    "at-risk": atRiskSection(content, view, scope),
  };
}

const noTrend = html`<p class="empty">There is no trend yet: it needs reports of two weeks. Record the report every night with <code>aihr record</code>, then make this page with <code>aihr dashboard --history learning.db</code>.</p>`;
