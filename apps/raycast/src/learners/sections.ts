import type { AdoptionViewModel } from "@aihr-plugins/core";
import { rows } from "@aihr-plugins/report";

/** How a list is put into sections. */
export type Grouping = "none" | "status" | "activity";

export interface Section {
  readonly title: string;
  readonly learners: readonly AdoptionViewModel[];
}

interface Options {
  /** Ids of learners who stand first, in a section of their own. */
  readonly recents: readonly string[];
  readonly grouping: Grouping;
  readonly now: number;
  /** Only this program counts for the grouping. */
  readonly program: string | undefined;
}

/** The learners in sections, each learner in one. None is empty. */
export function sectionsOf(learners: readonly AdoptionViewModel[], options: Options): readonly Section[] {
  const byId = new Map(options.recents.map((id) => [id, undefined as AdoptionViewModel | undefined]));
  const others: AdoptionViewModel[] = [];
  for (const learner of learners) {
    if (byId.has(learner.userId)) byId.set(learner.userId, learner);
    else others.push(learner);
  }
  const recent = [...byId.values()].filter((learner) => learner !== undefined);
  const groups = new Map(titlesOf(options.grouping).map((title) => [title, [] as AdoptionViewModel[]]));
  for (const learner of others) groups.get(groupOf(learner, options))?.push(learner);
  const sections = [{ title: "Recently Opened", learners: recent }];
  return [...sections, ...[...groups].map(([title, some]) => ({ title, learners: some }))].filter(
    ({ learners: some }) => some.length > 0,
  );
}

function titlesOf(grouping: Grouping): readonly string[] {
  if (grouping === "status") return ["Stalled", "In Progress", "Completed", "Not Started", "No Programs"];
  if (grouping === "activity") return ["Active in 7 Days", "Active in 30 Days", "Longer Ago", "No Activity"];
  return ["Learners"];
}

function groupOf(learner: AdoptionViewModel, { grouping, now, program }: Options): string {
  if (grouping === "none") return "Learners";
  const own = rows([learner], { now }).filter((row) => program === undefined || row.program === program);
  if (grouping === "activity") {
    const days = own.flatMap(({ daysSinceLastActivity }) => daysSinceLastActivity ?? []);
    if (days.length === 0) return "No Activity";
    const last = Math.min(...days);
    if (last > 30) return "Longer Ago";
    return last > 7 ? "Active in 30 Days" : "Active in 7 Days";
  }
  const inProgress = own.filter(({ status }) => status === "in-progress");
  if (inProgress.length > 0) return inProgress.every(({ stalled }) => stalled) ? "Stalled" : "In Progress";
  if (own.some(({ status }) => status === "completed")) return "Completed";
  return own.length > 0 ? "Not Started" : "No Programs";
}
