import {
  type DigestContent,
  type DigestInput,
  type DigestOptions,
  digestOf,
  matchPeople,
  type PeopleFindings,
  type PeopleProblem,
  type Person,
  readDigestInput,
  readGroupActivity,
  readSomeLearnersHistory,
  smallestGroup,
} from "@aihr-plugins/digest";
import { dayOfInstant, type LearningHistory, type TrendPeriod } from "@aihr-plugins/history";
import { noReportYet } from "../history/no-report-yet.ts";

/** What digests are made of. */
export interface DigestsRequest extends Omit<DigestOptions, "audience"> {
  readonly by: TrendPeriod;
  /** A mapping, for groups and teams. */
  readonly people?: { readonly people: readonly Person[]; readonly problems: readonly PeopleProblem[] } | undefined;
}

/** The digest of an organization, and those of its teams. */
export interface Digests {
  /** What the history is of. */
  readonly scope: string;
  readonly organization: DigestContent;
  readonly teams: readonly TeamDigest[];
  /** What a mapping and the report do not have in common; null without a mapping. */
  readonly findings: PeopleFindings | null;
}

/** The digest of a manager's people. */
interface TeamDigest {
  /** The manager's email address. */
  readonly manager: string;
  readonly content: DigestContent;
}

/**
 * Reads digests from a history. A team of fewer than five gets one only with names: its figures would be those of persons.
 *
 * @throws UserError for a history without reports
 */
export async function readDigests(history: LearningHistory, request: DigestsRequest): Promise<Digests> {
  const { by, people: mapping, ...options } = request;
  const scope = await history.scope();
  const today = dayOfInstant(options.now, scope?.timeZone ?? "UTC");
  const input = await readDigestInput(history, { by, today });
  if (input === null || scope === null) throw noReportYet();
  if (mapping === undefined) {
    return { scope: scope.scope, organization: digestOf(input, options), teams: [], findings: null };
  }
  const { teams, groups, unmapped, absent } = matchPeople(mapping.people, input.report.learners);
  const historyOf = await readSomeLearnersHistory(history);
  const withGroups = async (of: DigestInput, among?: ReadonlySet<string>): Promise<DigestInput> => {
    const from = of.periods[of.at]?.from ?? "";
    return { ...of, groups: await readGroupActivity(historyOf, groups, { by, from }, among) };
  };

  const digests: TeamDigest[] = [];
  const smallTeams: string[] = [];
  // Money and seats are the organization's.
  const { cost: _cost, seats: _seats, ...ofTeams } = options;
  for (const { manager, learners } of teams) {
    const ofTeam = await readDigestInput(historyOf(learners), { by, today });
    if (learners.size < smallestGroup && options.withNames !== true) smallTeams.push(manager);
    else if (ofTeam !== null) {
      digests.push({
        manager,
        content: digestOf(await withGroups(ofTeam, learners), { ...ofTeams, audience: "team" }),
      });
    }
  }
  // The organization's digest has no names, whatever managers may read of their own people.
  const organization = digestOf(await withGroups(input), { ...options, withNames: false });
  const findings = { unmapped, absent, problems: mapping.problems, smallTeams };
  return { scope: scope.scope, organization, teams: digests, findings };
}
