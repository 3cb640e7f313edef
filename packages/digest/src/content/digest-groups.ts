import type { ReportAsOf } from "@aihr-plugins/history";
import { countText, learnerIdentity, metrics } from "@aihr-plugins/report";
import type { DigestContent } from "./digest-content.ts";
import { scopeRow } from "./scope-row.ts";
import { smallestGroup } from "./smallest-group.ts";

/** A group of learners, and what they did in the period of a digest. */
export interface DigestGroupInput {
  readonly name: string;
  /** Identities of learners. */
  readonly learners: ReadonlySet<string>;
  readonly completions: number;
}

/** Groups that a digest lists at most. */
const mostGroups = 10;

/** The table of groups: those of fewer than five learners, whose figures would be those of persons, are only counted. */
export function groupsOf(
  groups: readonly DigestGroupInput[],
  report: ReportAsOf,
  isFirst: boolean,
): Pick<DigestContent, "groups" | "groupNotes"> {
  const options = { readAt: report.readAt, timeZone: report.timeZone };
  const large = groups
    .map((group) => ({
      ...group,
      members: report.learners.filter(({ userId }) => group.learners.has(learnerIdentity(userId))),
    }))
    .filter(({ members }) => members.length >= smallestGroup)
    .sort((a, b) => b.members.length - a.members.length || Number(a.name > b.name) - Number(a.name < b.name));
  const shown = large.slice(0, mostGroups);
  const small = groups.length - large.length;
  return {
    groups: shown.map(({ name, members, completions }) => {
      return scopeRow(name, metrics(members, options), isFirst ? null : completions, options);
    }),
    groupNotes: [
      ...(large.length > shown.length ? [`and ${countText(large.length - shown.length, "more group")}`] : []),
      ...(small > 0 ? [`${countText(small, "group")} of fewer than five learners not shown`] : []),
    ],
  };
}
