import { learnerIdentity } from "@aihr-plugins/report";
import type { Person } from "./person.ts";

/** A manager's people in a report. */
export interface ManagedTeam {
  /** The manager's email address. */
  readonly manager: string;
  /** Identities of learners. */
  readonly learners: ReadonlySet<string>;
}

/** Learners of a report that belong together, such as a department. */
export interface LearnerGroup {
  readonly name: string;
  /** Identities of learners. */
  readonly learners: ReadonlySet<string>;
}

/** How a mapping and a report fit. */
export interface MatchedPeople {
  readonly teams: readonly ManagedTeam[];
  readonly groups: readonly LearnerGroup[];
  /** IDs of learners in the report who are not in the mapping. */
  readonly unmapped: readonly string[];
  /** People in the mapping who are not in the report. */
  readonly absent: readonly Person[];
}

/** Matches the people of a mapping with the learners of a report, by ID. Groups are compared without case. */
export function matchPeople(
  people: readonly Person[],
  learners: readonly { readonly userId: string }[],
): MatchedPeople {
  const listed = new Set(learners.map(({ userId }) => learnerIdentity(userId)));
  const known = new Set(people.map(({ identity }) => identity));
  const present = people.filter(({ identity }) => listed.has(identity));
  const teams = setsBy(present, ({ manager }) => manager);
  const groups = setsBy(present, ({ group }) => group);
  return {
    teams: [...teams.values()].map(({ name, learners: members }) => ({ manager: name, learners: members })),
    groups: [...groups.values()],
    unmapped: learners.map(({ userId }) => userId).filter((userId) => !known.has(learnerIdentity(userId))),
    absent: people.filter(({ identity }) => !listed.has(identity)),
  };
}

function setsBy(
  people: readonly Person[],
  nameOf: (person: Person) => string | null,
): ReadonlyMap<string, LearnerGroup> {
  const sets = new Map<string, { readonly name: string; readonly learners: Set<string> }>();
  for (const person of people) {
    const name = nameOf(person);
    if (name === null) continue;
    const found = sets.get(name.toLowerCase());
    if (found === undefined) sets.set(name.toLowerCase(), { name, learners: new Set([person.identity]) });
    else found.learners.add(person.identity);
  }
  return sets;
}
