/**
 * Short typed answers to questions about a learning report, for AI assistants. Every list says how much of it is shown,
 * an ambiguous name is asked back, and text that others wrote is data.
 *
 * @module @aihr-plugins/answers
 */

export type { AnswerBasis, Based, UnclearAnswer } from "./answer.ts";
export {
  type AnswerSource,
  type AnswerSourceOptions,
  agedAsOfText,
  answerSourceOf,
  createAnswerSource,
  type FiguresBefore,
  type ObservedBefore,
} from "./answer-source.ts";
export {
  type AnswerInputs,
  type AnswerTool,
  type AnswerToolName,
  answerTools,
} from "./answer-tools.ts";
export { type CompareProgramsInput, comparePrograms, type ProgramComparison } from "./compare-programs.ts";
export { type FindLearnerInput, findLearner, type LearnersFound } from "./find-learner.ts";
export { type GetProgressInput, getProgress, type LearnerProgress, type ProgramProgress } from "./get-progress.ts";
export type { LearnerEntry, LearnerReference } from "./learner-entry.ts";
export { type AttentionEntry, type ListStalledInput, listStalled, type StalledAnswer } from "./list-stalled.ts";
export { createLearnerIndex, type LearnerIndex } from "./search/learner-index.ts";
export { type FoundLearners, isInProgram, searchLearnerIndex } from "./search/search-learner-index.ts";
export { type LearnerStatus, learnerStatuses } from "./search/status-filter.ts";
export { type TeamSummary, type TeamSummaryInput, teamSummary } from "./team-summary.ts";
export type { AnswerInput } from "./tool.ts";
