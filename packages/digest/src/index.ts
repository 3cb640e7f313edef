/**
 * What leaders read about a period of learning: content from a history, and the same content as HTML, text, Slack blocks
 * and a Teams card. Without I/O and without learners' names.
 *
 * @module @aihr-plugins/digest
 */

export type {
  DigestContent,
  DigestDefinition,
  DigestGoal,
  DigestHold,
  DigestLink,
  DigestProgram,
  DigestRisk,
  DigestTile,
  DigestWeek,
} from "./content/digest-content.ts";
export {
  type DigestHistory,
  type DigestInput,
  type DigestPeriod,
  type DigestPeriodOptions,
  readDigestInput,
} from "./content/digest-input.ts";
export { type DigestOptions, digestOf } from "./content/digest-of.ts";
export { type DigestGoals, goalMetrics } from "./content/goals.ts";
export { digestHtml } from "./html/digest-html.ts";
export {
  type DigestOfReports,
  type DigestRestart,
  digestInputOfReports,
  type ReportToDigest,
} from "./reports/digest-input-of-reports.ts";
export { decodeKeptDigest, encodeKeptDigest, type KeptDigest } from "./reports/kept-digest.ts";
export { digestSlackBlocks, type SlackBlock } from "./slack/digest-slack-blocks.ts";
export { type AdaptiveCard, type CardElement, digestTeamsCard } from "./teams/digest-teams-card.ts";
export { digestText } from "./text/digest-text.ts";
