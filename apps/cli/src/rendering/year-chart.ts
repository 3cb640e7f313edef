import { countText, hoursText, percentText } from "@aihr-plugins/report";
import { columnChart } from "./column-chart.ts";
import { sparkline } from "./sparkline.ts";
import type { Paper } from "./terminal/paper.ts";

/** A week of a year's chart. */
export interface ChartedWeek {
  readonly at: number;
  readonly adoptionRate: number | null;
  readonly newCompletions: number;
  readonly hours: number;
}

/** Returns a year of adoption as a chart, with completions and hours of each week below it. */
export function yearChart(weeks: readonly ChartedWeek[], { paint, width }: Paper): string {
  // Axis and labels need 32 characters.
  const shown = weeks.slice(-Math.max(8, Math.min(weeks.length, width - 32)));
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return "";
  const chart = columnChart({
    percent: shown.map(({ adoptionRate }) => adoptionRate),
    labels: [monthText(first.at), monthText(last.at)],
  });
  const sumOf = (key: "newCompletions" | "hours") => shown.reduce((sum, week) => sum + week[key], 0);
  const lineOf = (key: "newCompletions" | "hours") => paint("cyan", sparkline(shown.slice(1).map((week) => week[key])));
  return [
    paint("bold", `A year of adoption: ${percentText(first.adoptionRate)} → ${percentText(last.adoptionRate)}`),
    ...chart.map((line) => line.replace(/[▁▂▃▄▅▆▇█]+/g, (columns) => paint("cyan", columns))),
    `       ${lineOf("newCompletions")} ${countText(sumOf("newCompletions"), "completion")}`,
    `       ${lineOf("hours")} ${hoursText(Math.round(sumOf("hours")))}`,
    "",
  ].join("\n");
}

function monthText(at: number): string {
  return new Date(at).toLocaleDateString("en-US", { month: "short", year: "numeric", timeZone: "UTC" });
}
