import type { AdoptionViewModel } from "@aihr-plugins/core";
import { asOfText, countText, type Metrics, type ReportOptions, type Row, uniteLearners } from "@aihr-plugins/report";
import type { Observation } from "@aihr-plugins/report/movement";
import type { AnswerBasis } from "./answer.ts";
import { createLearnerIndex, type LearnerIndex } from "./search/learner-index.ts";
import { quotedLine } from "./words/quoted.ts";

/** A report to answer from. */
export interface AnswerSource {
  readonly index: LearnerIndex;
  readonly options: ReportOptions;
  readonly basis: AnswerBasis;
  /** If true, learners are shown and found by ID only. */
  readonly withoutNames: boolean;
  readonly observedBefore: ObservedBefore | undefined;
  readonly figuresBefore: FiguresBefore | undefined;
}

/** Metrics as an earlier report of the same learners showed them. */
export interface FiguresBefore {
  readonly metrics: Partial<Metrics>;
  /** When that report was read, in milliseconds since 1970. */
  readonly at: number;
}

/** Returns an enrollment as an earlier report showed it, or null if that is unknown. */
export type ObservedBefore = (row: Row) => Observation | null;

/** What to know about a report besides its learners. */
export interface AnswerSourceOptions extends ReportOptions {
  /** The present instant, in milliseconds since 1970: from an hour on, answers say how old the report is. */
  readonly now?: number | undefined;
  /** Whose figures these are, if not everyone's. */
  readonly scope?: string | undefined;
  /** Why the figures are not newer or not complete. */
  readonly warning?: string | undefined;
  /** Leaves all names of learners out. They are then found by ID only. */
  readonly withoutNames?: boolean | undefined;
  /** With it, answers about a learner say what changed since then, and when a program will be finished at that pace. */
  readonly observedBefore?: ObservedBefore | undefined;
  /** With it, the summary of all programs says how the metrics have moved since then. */
  readonly figuresBefore?: FiguresBefore | undefined;
}

/**
 * Makes a report ready for questions. Learners and programs are indexed at the first question that needs it, so create
 * one source for many questions.
 *
 * @example
 * const source = createAnswerSource(learners, { readAt, timeZone: "Europe/Amsterdam" });
 * listStalled(source, { program: "People Analytics" });
 */
export function createAnswerSource(learners: readonly AdoptionViewModel[], options: AnswerSourceOptions): AnswerSource {
  const { withoutNames = false } = options;
  const { readAt, days, timeZone } = options;
  const reading = { readAt, ...(days !== undefined && { days }), ...(timeZone !== undefined && { timeZone }) };
  const each = uniteLearners(learners);
  return answerSourceOf(createLearnerIndex(withoutNames ? each.map(nameless) : each, reading), options);
}

/** The same for learners that are indexed already. Their names are taken out of the index only by `createAnswerSource`. */
export function answerSourceOf(
  index: LearnerIndex,
  {
    now,
    scope,
    warning,
    withoutNames = false,
    observedBefore,
    figuresBefore,
  }: Omit<AnswerSourceOptions, keyof ReportOptions> = {},
): AnswerSource {
  return {
    index,
    options: index.options,
    withoutNames,
    observedBefore,
    figuresBefore,
    basis: {
      asOf: agedAsOfText(index.options, now),
      ...(scope !== undefined && { scope: quotedLine(scope) }),
      ...(warning !== undefined && { warning: quotedLine(warning) }),
    },
  };
}

/** When the figures were true and how long ago that is, from an hour on: `as of Nov 23, 2026, 13:00 UTC, 3 hours ago`. */
export function agedAsOfText({ readAt, timeZone }: ReportOptions, now = readAt): string {
  const asOf = asOfText(readAt, timeZone);
  const hours = Math.floor((now - readAt) / 3_600_000);
  if (hours < 1) return asOf;
  return `${asOf}, ${hours < 48 ? countText(hours, "hour") : countText(Math.floor(hours / 24), "day")} ago`;
}

/** Without what shows who it is. */
function nameless({ userName: _, userAvatarUrl: __, ...learner }: AdoptionViewModel): AdoptionViewModel {
  return learner;
}
