import { metricsOf, programs, rows, sameProgram, scopeToPrograms, type Tally, tally } from "@aihr-plugins/report";
import { type AttentionItem, attentionList, type FunnelStage, funnel } from "@aihr-plugins/report/lists";
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
  const needy = attentionList(all);
  const known = programs(learners, options);

  const counts = tally(learners, options);
  const organization: DashboardScope = {
    key: "",
    name: "All programs",
    metrics: metricsOf(counts),
    funnel: stagesOf(counts, known.length === 1 ? stagesOfMany : []),
    attention: attentionOf(needy),
    weekly: weeklyFigures(weeks?.organization ?? []),
  };
  const ofPrograms = known
    .map(({ key, shownName }): DashboardScope => {
      const group = tally(scopeToPrograms(learners, [key]), options);
      return {
        key,
        name: shownName,
        metrics: metricsOf(group),
        funnel: stagesOf(group, stagesOfMany),
        attention: attentionOf(needy.filter(({ row }) => sameProgram(row.program ?? "", key))),
        weekly: weeklyFigures(weeks?.byProgram.get(key) ?? []),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const scopes = [organization, ...ofPrograms];
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

/** Stages that mean nothing for learners of one program. */
const stagesOfMany: readonly FunnelStage[] = ["no-program", "some-completed"];

/** Returns the stages; those in `unlessEmpty` only if they have learners. */
function stagesOf(counts: Tally, unlessEmpty: readonly FunnelStage[]): DashboardScope["funnel"] {
  return funnel(counts)
    .filter(({ stage, learners }) => learners > 0 || !unlessEmpty.includes(stage))
    .map(({ title, learners }) => ({ title, learners }));
}

function attentionOf(items: readonly AttentionItem[]): AttentionCounts {
  const counts = { stalled: 0, quiet: 0, "over-duration": 0 };
  for (const { reason } of items) counts[reason] += 1;
  return counts;
}
