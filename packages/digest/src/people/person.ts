/** A row of a mapping: who a learner reports to, and which group the learner belongs to. */
export interface Person {
  /** The learner's ID in lower case, as IDs are compared. */
  readonly identity: string;
  readonly email: string | null;
  /** Email address of the manager, in lower case. */
  readonly manager: string | null;
  /** Such as a department. */
  readonly group: string | null;
  /** Line of the table, from 1. */
  readonly line: number;
}

/** A row that a mapping cannot use, in words without personal data. */
export interface PeopleProblem {
  readonly line: number;
  readonly text: string;
}
