/**
 * The answers that every assistant's tools must give.
 *
 * @module @aihr-plugins/answer-cases
 */

export { type AskAssistant, type AskedReport, describeAnswers } from "./describe-answers.ts";
export { type AskHistoryAssistant, describeHistoryAnswers } from "./describe-history-answers.ts";
