import type { FoundLearners } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerIdentity, noProgram, type ReportOptions, type Row, rows, scopeToPrograms } from "@aihr-plugins/report";
import { inactiveLearners } from "@aihr-plugins/report/lists";

/** How a list is put into sections. */
export type Grouping = "none" | "status" | "activity";

export interface Section {
  readonly title: string;
  readonly learners: readonly AdoptionViewModel[];
}

/** Learners that come first, in their own section. */
export interface Leading {
  readonly title: string;
  readonly ids: Iterable<string>;
}

interface Options {
  /** A learner in several of these is in the first. */
  readonly leading: readonly Leading[];
  readonly grouping: Grouping;
  readonly options: ReportOptions;
  /** If set, only enrollments in this program count for the grouping. */
  readonly program: string | undefined;
}

/**
 * Returns what was found in sections, each learner in one. No section is empty, and none puts a similar match before an
 * exact one.
 */
export function sectionsOf({ exact, outside, others }: FoundLearners, given: Options): readonly Section[] {
  const isOneGroup = exact.length === 0 || given.grouping === "none";
  if (outside.length === 0 && isOneGroup) return groupsOf([...exact, ...others], given);
  return [
    ...groupsOf(exact, given),
    { title: "Outside of the Filter", learners: outside },
    { title: "Similar Matches", learners: others },
  ].filter(({ learners }) => learners.length > 0);
}

function groupsOf(learners: readonly AdoptionViewModel[], given: Options): readonly Section[] {
  const leading = given.leading.map(({ title, ids }) => ({ title, ids: [...ids].map(learnerIdentity) }));
  const wanted = new Map(
    leading.flatMap(({ ids }) => ids).map((id) => [id, undefined as AdoptionViewModel | undefined]),
  );
  const groups = new Map(titlesOf(given.grouping).map((title) => [title, [] as AdoptionViewModel[]]));
  for (const learner of learners) {
    const identity = wanted.size === 0 ? "" : learnerIdentity(learner.userId);
    if (wanted.has(identity)) wanted.set(identity, learner);
    else groups.get(groupOf(learner, given))?.push(learner);
  }
  const first = leading.map(({ title, ids }) => ({ title, learners: ids.flatMap((id) => taken(wanted, id)) }));
  const rest = [...groups].map(([title, some]) => ({ title, learners: some }));
  return [...first, ...rest].filter(({ learners: some }) => some.length > 0);
}

function taken(wanted: Map<string, AdoptionViewModel | undefined>, id: string): readonly AdoptionViewModel[] {
  const learner = wanted.get(id);
  wanted.delete(id);
  return learner === undefined ? [] : [learner];
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
