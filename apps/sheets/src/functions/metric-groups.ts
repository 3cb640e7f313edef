import type { Tally } from "@aihr-plugins/report";
import {
  completionsByMonth,
  completionsByMonthTitle,
  dataQuality,
  distribution,
  funnel,
} from "@aihr-plugins/report/lists";
import { plainName } from "./fields.ts";
import type { Cell, Grid } from "./grid.ts";

/** A metric that is several numbers, shown as a table. */
export interface MetricGroup {
  readonly names: readonly string[];
  readonly table: (sums: Tally) => Grid;
}

const groups: readonly MetricGroup[] = [
  {
    names: ["funnel", "learner funnel", "programs of learners"],
    table: (sums) =>
      grid(["Programs of learners", "Learners"], funnel(sums), ({ title, learners }) => [title, learners]),
  },
  {
    names: ["completions by month", "completed by month", "monthly completions"],
    table: (sums) =>
      grid([completionsByMonthTitle, "Enrollments"], completionsByMonth(sums), ({ month, completed }) => [
        month ?? "No date",
        completed,
      ]),
  },
  {
    names: ["distribution", "progress distribution", "enrollments by progress"],
    table: (sums) =>
      grid(["Progress", "Enrollments"], distribution(sums), ({ title, enrollments }) => [title, enrollments]),
  },
  {
    names: ["data quality", "quality"],
    table: (sums) =>
      grid(["Data quality", "Enrollments"], dataQuality(sums), ({ title, enrollments }) => [title, enrollments]),
  },
];

/** The group with this name, in any case and spelling of blanks. */
export function findMetricGroup(name: string): MetricGroup | undefined {
  return groups.find(({ names }) => names.some((each) => plainName(each) === plainName(name)));
}

function grid<T>(titles: readonly string[], items: readonly T[], line: (item: T) => readonly Cell[]): Grid {
  return [titles, ...items.map(line)];
}
