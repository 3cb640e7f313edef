import { headlineMetrics, hoursText, type MetricKey, metricTable, valueText } from "@aihr-plugins/report";
import { changeText } from "@aihr-plugins/report/movement";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { ShownWeeks } from "../view/shown-weeks.ts";
import { sumOfWeeks } from "../view/sum-of-weeks.ts";

/** A tile for each metric of a headline, with its change over the weeks that are shown. */
export function tilesSection(content: DashboardContent, scope: DashboardScope, shown: ShownWeeks): Html {
  return html`<ul class="tiles">${headlineMetrics.map((key) => {
    const metric = metricTable.find((each) => each.key === key);
    const [number = "", ...noun] = valueText(scope.metrics[key], metric?.unit ?? "enrollments", content).split(" ");
    const change = changeSince(key, scope, shown);
    return html`<li class="tile" title="${metric?.definition ?? ""}">
<span class="muted">${metric?.title ?? key}</span>
<span class="value">${number} ${noun.length === 0 ? null : html`<small>${noun.join(" ")}</small>`}</span>
${change === null ? null : html`<span class="muted">${change} since ${shown.since}</span>`}
</li>`;
  })}</ul>`;
}

function changeSince(key: MetricKey, scope: DashboardScope, shown: ShownWeeks): string | null {
  if (shown.before === null) return null;
  // All hours shrink when learners leave, so their difference would contradict the hours of the weeks.
  if (key === "hoursSpent") return hoursText(sumOfWeeks(scope, "hours", shown));
  return changeText(key, scope.metrics, scope.weekly[key]?.[shown.before]);
}
