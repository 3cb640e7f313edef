import { asOfText, countText, hoursText, percentText, stalledHeadline } from "@aihr-plugins/report";
import type { DashboardContent, DashboardScope } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import type { ShownWeeks } from "../view/shown-weeks.ts";
import { sumOfWeeks } from "../view/sum-of-weeks.ts";

/** One sentence on what happened, or how things stand without a history, and one on what needs attention. */
export function headlineSection(scope: DashboardScope, shown: ShownWeeks): Html {
  const sum = (figure: string) => sumOfWeeks(scope, figure, shown);
  const activity =
    shown.since === null
      ? `Adoption rate ${percentText(scope.metrics.adoptionRate)}, ${countText(scope.metrics.completed, "enrollment")} completed. `
      : `Since ${shown.since}: ${countText(sum("newCompletions"), "completion")}, ${countText(sum("newStarts"), "new start")}, ${hoursText(sum("hours"))} spent. `;
  return html`<p class="headline">${activity}${stalledHeadline(scope.metrics)}.</p>`;
}

/** When the figures were true, and of how many learners. */
export function asOfHtml({ readAt, timeZone, complete, scopes }: DashboardContent): Html {
  const learners = countText(scopes[0]?.metrics.learners ?? 0, "learner");
  const whole = complete ? `complete, ${learners}` : `incomplete: ${learners} read, others are missing`;
  return html`<p class="muted">Figures ${asOfText(readAt, timeZone)} (${whole}).</p>`;
}
