import {
  attentionList,
  funnel,
  metricsOf,
  programTable,
  type Row,
  rows,
  scopeToPrograms,
  tally,
} from "@aihr-plugins/report";
import type { AttentionCounts, DashboardContent, DashboardScope } from "./dashboard-content.ts";
import type { DashboardInput } from "./dashboard-input.ts";
import { learnersAtRisk } from "./learners-at-risk.ts";
import { weeklyFigures } from "./weekly-figures.ts";

/** What a dashboard says besides its figures. */
export interface DashboardOptions {
  /** Defaults to `Learning`. */
  readonly title?: string | undefined;
  /** Lists stalled and at-risk enrollments with learners' names. Without it, the page holds none. */
  readonly withNames?: boolean | undefined;
}

/**
 * Returns what a dashboard knows.
 *
 * @example
 * const input = await readDashboardInput(history);
 * if (input !== null) dashboardHtml(dashboardOf(input), await dashboardScript());
 */
export function dashboardOf(input: DashboardInput, { title, withNames }: DashboardOptions = {}): DashboardContent {
  const { learners, readAt, timeZone, complete, weeks } = input;
  const options = { readAt, timeZone };
  const all = rows(learners, options);

  const counts = tally(learners, options);
  const organization: DashboardScope = {
    key: "",
    name: "All programs",
    metrics: metricsOf(counts),
    funnel: stagesOf(counts),
    attention: attentionOf(all),
    weekly: weeklyFigures(weeks?.organization ?? []),
  };
  const programs = programTable(learners, options)
    .map(({ program, metrics }): DashboardScope => {
      const group = scopeToPrograms(learners, [program.key]);
      return {
        key: program.key,
        name: program.shownName,
        metrics,
        funnel: stagesOf(tally(group, options)),
        attention: attentionOf(rows(group, options)),
        weekly: weeklyFigures(weeks?.byProgram.get(program.key) ?? []),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const scopes = [organization, ...programs];
  return {
    title: title?.trim() || "Learning",
    readAt,
    timeZone,
    complete,
    weeks: (weeks?.organization ?? []).map(({ from, day, recorded }) => ({ from, day, recorded })),
    scopes,
    learnersAtRisk:
      withNames === true
        ? learnersAtRisk(
            all,
            scopes.map(({ key }) => key),
          )
        : null,
  };
}

function stagesOf(counts: Parameters<typeof funnel>[0]): DashboardScope["funnel"] {
  return funnel(counts).map(({ title, learners }) => ({ title, learners }));
}

function attentionOf(of: readonly Row[]): AttentionCounts {
  const counts = { stalled: 0, quiet: 0, "over-duration": 0 };
  for (const { reason } of attentionList(of)) counts[reason] += 1;
  return counts;
}
