import { type LearnerIndex, searchLearnerIndex } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { countText, defaultDays, riskText, sameProgram, stalledHeadline } from "@aihr-plugins/report";
import type { AttentionItem } from "@aihr-plugins/report/lists";
import type { ListFilter } from "../learners/list-filter.tsx";
import type { Team } from "../team/team.ts";

/** Enrollments that need attention, under one heading. */
export interface AttentionSection {
  readonly title: string;
  /** How many enrollments: exactly as many as there are items. */
  readonly headline: string;
  readonly items: readonly AttentionItem[];
}

interface Search {
  readonly index: LearnerIndex;
  readonly typed: string;
  readonly filter: ListFilter;
  readonly team: Team;
}

/**
 * Returns the items whose learner matches what was typed, in sections: enrollments that stalled lately come first, and
 * in each section those closest to completion, because they are the easiest to save. Then exact matches that the filter
 * excludes, and similar matches. No section is empty.
 */
export function attentionSections(all: readonly AttentionItem[], search: Search): readonly AttentionSection[] {
  const { index, typed, filter, team } = search;
  const isInside = ({ row }: AttentionItem) => passesFilter(row, filter, team);
  const found = typed.trim() === "" ? undefined : searchLearnerIndex(index, typed);
  const idsOf = (learners: readonly AdoptionViewModel[] = []) => new Set(learners.map(({ userId }) => userId));
  const exactIds = idsOf(found?.exact);
  const similarIds = idsOf(found?.others);
  const isExact = ({ row }: AttentionItem) => found === undefined || exactIds.has(row.learnerId);
  const isSimilar = ({ row }: AttentionItem) => similarIds.has(row.learnerId);
  const ordered = all.toSorted(bySavability);
  const inside = ordered.filter((item) => isExact(item) && isInside(item));
  return [
    ...headings.map(({ title, holds }) => ({ title, items: inside.filter(holds) })),
    { title: "Outside of the Filter", items: ordered.filter((item) => found && isExact(item) && !isInside(item)) },
    { title: "Similar Matches", items: ordered.filter((item) => isSimilar(item) && isInside(item)) },
  ]
    .filter(({ items }) => items.length > 0)
    .map((section) => ({ ...section, headline: headlineOf(section.items) }));
}

/** How many enrollments of how many learners stalled, or how many are at risk if none has stalled. */
export function headlineOf(items: readonly AttentionItem[]): string {
  const stalled = items.filter(({ reason }) => reason === "stalled");
  if (stalled.length === 0) return countText(items.length, "enrollment");
  const learnersWithStalled = new Set(stalled.map(({ row }) => row.learnerId)).size;
  return stalledHeadline({ stalledEnrollments: stalled.length, learnersWithStalled });
}

function passesFilter({ learnerId, program }: AttentionItem["row"], filter: ListFilter, team: Team): boolean {
  if (filter.kind === "all") return true;
  if (filter.kind === "team") return team.has(learnerId);
  return program !== null && sameProgram(program, filter.key);
}

/** Nearly done first, then the shortest time without activity. */
function bySavability(a: AttentionItem, b: AttentionItem): number {
  const byProgress = (b.row.progressPercent ?? 0) - (a.row.progressPercent ?? 0);
  return byProgress || (a.row.daysSinceLastActivity ?? 0) - (b.row.daysSinceLastActivity ?? 0);
}

const headings: readonly { readonly title: string; readonly holds: (item: AttentionItem) => boolean }[] = [
  { title: "Stalled This Week", holds: (item) => isStalledFor(item, 1, 7) },
  { title: "Stalled This Month", holds: (item) => isStalledFor(item, 8, 30) },
  { title: "Stalled Earlier", holds: (item) => isStalledFor(item, 31, Number.POSITIVE_INFINITY) },
  { title: `At Risk: ${riskText("quiet")}`, holds: ({ reason }) => reason === "quiet" },
  { title: `At Risk: ${riskText("over-duration")}`, holds: ({ reason }) => reason === "over-duration" },
];

/** Days since the enrollment stalled, which is after the days without activity that are allowed. */
function isStalledFor({ reason, row }: AttentionItem, from: number, to: number): boolean {
  const days = (row.daysSinceLastActivity ?? 0) - defaultDays;
  return reason === "stalled" && days >= from && days <= to;
}
