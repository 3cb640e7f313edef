import { countText, numberText } from "@aihr-plugins/report";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { DashboardView } from "../view/dashboard-view.ts";
import type { ShownWeeks } from "../view/shown-weeks.ts";
import { sumOfWeeks } from "../view/sum-of-weeks.ts";
import { roundedUp } from "./scales.ts";
import { chart, numberLabels, valueScale, weekLabels, weekScale, weekTips } from "./week-axis.ts";

/** Completions in each week, as bars. */
export function completionsChart(
  content: DashboardContent,
  scope: DashboardScope,
  shown: ShownWeeks,
  view: DashboardView,
): Html {
  const weeks = content.weeks.slice(shown.start);
  const width = view.chartWidth;
  const x = weekScale(weeks.length, width);
  const completionsIn = (week: number) => scope.weekly["newCompletions"]?.[shown.start + week] ?? 0;
  const most = Math.max(0, ...weeks.map((_, week) => completionsIn(week)));
  const y = valueScale(roundedUp(Math.max(4, most)));
  const bars = weeks.map((_, week) => {
    const top = y.position(completionsIn(week));
    return html`<rect class="column" x="${x.left(week).toFixed(1)}" y="${top.toFixed(1)}" width="${x.bandwidth.toFixed(1)}" height="${(y.position(0) - top).toFixed(1)}"/>`;
  });
  const sum = sumOfWeeks(scope, "newCompletions", shown);
  return html`<figure><figcaption>Completions per week
<span class="legend">${countText(sum, "completion")} in ${countText(weeks.length, "week")}</span></figcaption>
<svg viewBox="0 0 ${width} ${chart.height}" width="${width}" height="${chart.height}" role="img" aria-label="${countText(sum, "completion")} in ${countText(weeks.length, "week")}, at most ${numberText(most)} in one.">
${numberLabels(y, width, numberText)}${weekLabels(weeks, width)}${bars}
${weekTips(weeks, width, (week) => countText(completionsIn(week), "completion"))}
</svg></figure>`;
}
