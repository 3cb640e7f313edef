import { type DashboardScript, dashboardHtml, dashboardOf } from "@aihr-plugins/dashboard";
import { createLivingPopulation, lastMidnight } from "@aihr-plugins/sandbox";
import { yearOfReports } from "./year-of-reports.ts";

/** What the page asks for: the dashboard as of an instant, in milliseconds since 1970, with this file as its script. */
export interface DashboardRequest {
  readonly nowMs: number;
  readonly script: DashboardScript;
}

/** What a worker's global scope has, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: DashboardRequest }) => void) | null;
  postMessage(message: string): void;
}

// Two places run this file, because both need the dashboard's sections: a worker, which makes the dashboard, and the
// dashboard itself.
if (typeof document === "undefined") answerRequests(globalThis as never);
else void import("@aihr-plugins/dashboard/page");

function answerRequests(scope: WorkerScope): void {
  const organization = createLivingPopulation({ seed: 1, learners: 250 });
  scope.onmessage = ({ data: { nowMs, script } }) => {
    const input = yearOfReports(organization, Date.parse(lastMidnight(nowMs)));
    scope.postMessage(dashboardHtml(dashboardOf(input, { title: "Learning", withNames: true }), script));
  };
}
