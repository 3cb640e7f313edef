import { countText, defaultDays, metrics, rows, scopeToPrograms, stalledHeadline } from "@aihr-plugins/report";
import { type AttentionItem, attentionList } from "@aihr-plugins/report/lists";
import type { Based, UnclearAnswer } from "./answer.ts";
import type { AnswerSource } from "./answer-source.ts";
import { namedProgram } from "./clarify/named-program.ts";
import { type LearnerReference, learnerReference } from "./learner-entry.ts";
import { positiveWhole, readListLimit, shownText } from "./words/list-limit.ts";
import { createRoom } from "./words/room.ts";
import { programOfRow } from "./words/row-labels.ts";

/** Which enrollments to list. */
export interface ListStalledInput {
  readonly program?: string | undefined;
  /** An enrollment has stalled if it had no activity for more than this many days. */
  readonly days?: number | undefined;
  /** If true, those at risk of stalling instead. */
  readonly atRisk?: boolean | undefined;
  readonly limit?: number | undefined;
}

/** Enrollments that have stalled, or are at risk, longest without activity first. */
export interface StalledAnswer {
  readonly result: "answered";
  /** `137 enrollments of 109 learners stalled` */
  readonly headline: string;
  /** `10 of 137 enrollments` */
  readonly shown: string;
  readonly enrollments: readonly AttentionEntry[];
}

/** An enrollment that needs attention, and why. */
export interface AttentionEntry extends LearnerReference {
  readonly program: string;
  /** `At 80%, no activity for 64 days.` */
  readonly why: string;
}

/**
 * Lists enrollments in progress without activity for a number of days, longest first; a learner comes once for each
 * program. With `atRisk`, those that have not stalled yet but may.
 *
 * @example
 * listStalled(source, { program: "PA", days: 60 });
 */
export function listStalled(
  source: AnswerSource,
  { program, days, atRisk = false, limit }: ListStalledInput = {},
): Based<StalledAnswer | UnclearAnswer> {
  const { index, basis } = source;
  const named = namedProgram(source, program);
  if ("unclear" in named) return { ...named.unclear, ...basis };
  const options = days === undefined ? source.options : { ...source.options, days: positiveWhole(days, defaultDays) };
  const scope = named.program;
  const learners = scope === undefined ? index.learners : scopeToPrograms(index.learners, [scope.key]);
  const all = attentionList(rows(learners, options)).filter(({ reason }) => (reason !== "stalled") === atRisk);
  const most = readListLimit(limit);
  const entries = all.slice(0, most).map((item) => attentionEntry(item, source));
  const enrollments = createRoom().take(entries, most);
  const figures = metrics(learners, options);
  return {
    result: "answered",
    headline: atRisk ? `${countText(figures.atRiskEnrollments, "enrollment")} at risk` : stalledHeadline(figures),
    shown: `${shownText(enrollments.length, all.length)} enrollments`,
    enrollments,
    ...basis,
  };
}

function attentionEntry({ row, text }: AttentionItem, source: AnswerSource): AttentionEntry {
  const learner = { userId: row.learnerId, userName: row.learnerName };
  return { ...learnerReference(learner, source), program: programOfRow(row), why: text };
}
