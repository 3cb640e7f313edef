import { percentText } from "@aihr-plugins/report";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { DashboardView } from "../view/dashboard-view.ts";
import type { ShownWeeks } from "../view/shown-weeks.ts";
import { linePath } from "./scales.ts";
import { chart, numberLabels, valueScale, weekLabels, weekScale, weekTips } from "./week-axis.ts";

const rates = [
  { key: "adoptionRate", title: "Adoption rate" },
  { key: "completionRate", title: "Completion rate" },
] as const;

/** Adoption and completion rates at the end of each week. */
export function ratesChart(
  content: DashboardContent,
  scope: DashboardScope,
  shown: ShownWeeks,
  view: DashboardView,
): Html {
  const weeks = content.weeks.slice(shown.start);
  const width = view.chartWidth;
  const x = weekScale(weeks.length, width);
  const y = valueScale(100);
  const rateIn = (key: string, week: number) => scope.weekly[key]?.[shown.start + week] ?? null;
  const paths = rates.map(({ key }) => {
    const path = linePath(
      weeks.map((_, at) => {
        const rate = rateIn(key, at);
        return rate === null ? null : [x.center(at), y.position(rate)];
      }),
    );
    return html`<path class="line ${key}" d="${path}"/>`;
  });
  const last = weeks.length - 1;
  const summary = rates.map(
    ({ key, title }) => `${title} ${percentText(rateIn(key, 0))} to ${percentText(rateIn(key, last))}`,
  );
  return html`<figure><figcaption>Adoption and completion rates
<span class="legend">${rates.map(({ key, title }) => html`<span><i class="${key}"></i>${title}</span>`)}</span></figcaption>
<svg viewBox="0 0 ${width} ${chart.height}" width="${width}" height="${chart.height}" role="img" aria-label="${summary.join(". ")}.">
${numberLabels(y, width, (tick) => `${tick}%`)}${weekLabels(weeks, width)}${paths}
${weekTips(weeks, width, (week) => rates.map(({ key, title }) => `${title.toLowerCase()} ${percentText(rateIn(key, week))}`).join(", "))}
</svg></figure>`;
}
