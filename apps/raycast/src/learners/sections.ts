import type { AdoptionViewModel } from "@aihr-plugins/core";
import { inactiveLearners, noProgram, type ReportOptions, type Row, rows, scopeToPrograms } from "@aihr-plugins/report";

/** How a list is put into sections. */
export type Grouping = "none" | "status" | "activity";

export interface Section {
  readonly title: string;
  readonly learners: readonly AdoptionViewModel[];
}

interface Options {
  /** IDs of learners that come first, in a section of their own. */
  readonly recents: readonly string[];
  readonly grouping: Grouping;
  readonly options: ReportOptions;
  /** If set, only enrollments in this program count for the grouping. */
  readonly program: string | undefined;
}

/** Returns the learners in sections, each learner in one. No section is empty. */
export function sectionsOf(learners: readonly AdoptionViewModel[], given: Options): readonly Section[] {
  const byId = new Map(given.recents.map((id) => [id, undefined as AdoptionViewModel | undefined]));
  const others: AdoptionViewModel[] = [];
  for (const learner of learners) {
    if (byId.has(learner.userId)) byId.set(learner.userId, learner);
    else others.push(learner);
  }
  const recent = [...byId.values()].filter((learner) => learner !== undefined);
  const groups = new Map(titlesOf(given.grouping).map((title) => [title, [] as AdoptionViewModel[]]));
  for (const learner of others) groups.get(groupOf(learner, given))?.push(learner);
  const sections = [{ title: "Recently Opened", learners: recent }];
  return [...sections, ...[...groups].map(([title, some]) => ({ title, learners: some }))].filter(
    ({ learners: some }) => some.length > 0,
  );
}

function titlesOf(grouping: Grouping): readonly string[] {
  if (grouping === "status") return ["Inactive", "In Progress", "Completed", "Nothing Begun", noProgram];
  if (grouping === "activity") return ["Active in 7 Days", "Active in 30 Days", "Longer Ago", "No Activity"];
  return ["Learners"];
}

function groupOf(learner: AdoptionViewModel, { grouping, options, program }: Options): string {
  if (grouping === "none") return "Learners";
  const scoped = program === undefined ? [learner] : scopeToPrograms([learner], [program]);
  const own = rows(scoped, options);
  if (grouping === "activity") return activityOf(own);
  if (inactiveLearners(scoped, options).length > 0) return "Inactive";
  if (own.some(({ status }) => status === "in-progress")) return "In Progress";
  if (own.some(({ status }) => status === "completed")) return "Completed";
  return own.length > 0 ? "Nothing Begun" : noProgram;
}

/** As for active learners, only begun enrollments count. */
function activityOf(own: readonly Row[]): string {
  const begun = own.filter(({ status }) => status === "completed" || status === "in-progress");
  const days = begun.flatMap(({ daysSinceLastActivity }) => daysSinceLastActivity ?? []);
  if (days.length === 0) return "No Activity";
  const last = Math.min(...days);
  if (last > 30) return "Longer Ago";
  return last > 7 ? "Active in 30 Days" : "Active in 7 Days";
}
