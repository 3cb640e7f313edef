/**
 * What leaders read about a period of learning: content from a history, and the same content as HTML, text, Slack blocks
 * and a Teams card. Without I/O, and without learners' names unless they are asked
 * for.
 *
 * @module @aihr-plugins/digest
 */

export type {
  DigestAmounts,
  DigestContent,
  DigestDefinition,
  DigestGoal,
  DigestGroup,
  DigestHold,
  DigestLink,
  DigestProgram,
  DigestRisk,
  DigestTile,
  DigestWeek,
} from "./content/digest-content.ts";
export type { DigestGroupInput } from "./content/digest-groups.ts";
export {
  type DigestHistory,
  type DigestInput,
  type DigestPeriod,
  type DigestPeriodOptions,
  readDigestInput,
} from "./content/digest-input.ts";
export { type DigestAudience, type DigestOptions, digestOf } from "./content/digest-of.ts";
export { type DigestGoals, goalMetrics } from "./content/goals.ts";
export { smallestGroup } from "./content/smallest-group.ts";
export { chartText } from "./content/week-text.ts";
export type { DigestChart } from "./html/chart-html.ts";
export { type DigestHtmlOptions, digestHtml } from "./html/digest-html.ts";
export { heldNotice, holdText, type OwnerNotice, type PeopleFindings, peopleNotice } from "./notice/owner-notice.ts";
export { isEmailAddress } from "./people/email-address.ts";
export { type LearnerGroup, type ManagedTeam, type MatchedPeople, matchPeople } from "./people/match-people.ts";
export { type PeopleTable, peopleOfTable } from "./people/people-of-table.ts";
export type { PeopleProblem, Person } from "./people/person.ts";
export { readGroupActivity } from "./people/read-group-activity.ts";
export {
  readSomeLearnersHistory,
  type SomeLearnersHistory,
  type WholeHistory,
} from "./people/some-learners-history.ts";
export {
  type DigestOfReports,
  type DigestRestart,
  digestInputOfReports,
  type ReportToDigest,
} from "./reports/digest-input-of-reports.ts";
export { decodeKeptDigest, encodeKeptDigest, type KeptDigest } from "./reports/kept-digest.ts";
export { digestSlackBlocks, type SlackBlock } from "./slack/digest-slack-blocks.ts";
export { type DigestCell, type DigestTable, digestTables } from "./table/digest-tables.ts";
export { type AdaptiveCard, type CardElement, digestTeamsCard } from "./teams/digest-teams-card.ts";
export { digestText } from "./text/digest-text.ts";
