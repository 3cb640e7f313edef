import { dashboardScript } from "built:dashboard";
import { dashboardHtml, dashboardOf } from "@aihr-plugins/dashboard";
import { createLivingPopulation, lastMidnight } from "@aihr-plugins/sandbox";
import { yearOfReports } from "./year-of-reports.ts";

/** What a worker's global scope has, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: { readonly nowMs: number } }) => void) | null;
  postMessage(message: string): void;
}

const scope: WorkerScope = globalThis as never;
const organization = createLivingPopulation({ seed: 1, learners: 250 });

scope.onmessage = ({ data: { nowMs } }) => {
  const input = yearOfReports(organization, Date.parse(lastMidnight(nowMs)));
  scope.postMessage(dashboardHtml(dashboardOf(input, { title: "Learning", withNames: true }), dashboardScript));
};
