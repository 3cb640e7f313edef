import {
  countText,
  headlineMetrics,
  type Metrics,
  metricsOf,
  metricTable,
  metricText,
  scopeToPrograms,
  tally,
} from "@aihr-plugins/report";
import { dataQuality, funnel } from "@aihr-plugins/report/lists";
import type { Based, UnclearAnswer } from "./answer.ts";
import { type AnswerSource, agedAsOfText } from "./answer-source.ts";
import { namedProgram } from "./clarify/named-program.ts";
import { comparisonText } from "./words/comparison-text.ts";
import { scopeLabel } from "./words/row-labels.ts";

/** What to summarize. */
export interface TeamSummaryInput {
  readonly program?: string | undefined;
}

/** All figures of a set of learners in words. No names of learners. */
export interface TeamSummary {
  readonly result: "answered";
  /** `all programs`, or the program. */
  readonly of: string;
  /** Each metric by its title: `Adoption rate: 62%`. */
  readonly metrics: Readonly<Record<string, string>>;
  /** How many learners are at which stage. Each learner is in one. */
  readonly stages: Readonly<Record<string, string>>;
  /** How many enrollments have figures that do not fit. Left out if there are none. */
  readonly dataQuality?: Readonly<Record<string, string>>;
  /** The earlier report that the headline metrics are compared with, if one is known: `as of Nov 16, 2026, 02:00 UTC`. */
  readonly comparedWith?: string;
  /** How those metrics have moved since then, by title: `from 60% to 62%, 2 points more`. */
  readonly change?: Readonly<Record<string, string>>;
}

/**
 * Returns the figures of all learners, or of the learners in one program: adoption, completion, hours, activity, stalled
 * enrollments.
 *
 * @example
 * teamSummary(source, { program: "People Analytics" });
 */
export function teamSummary(
  source: AnswerSource,
  { program }: TeamSummaryInput = {},
): Based<TeamSummary | UnclearAnswer> {
  const { index, options, basis } = source;
  const named = namedProgram(source, program);
  if ("unclear" in named) return { ...named.unclear, ...basis };
  const scope = named.program;
  const tallied = tally(scope === undefined ? index.learners : scopeToPrograms(index.learners, [scope.key]), options);
  const values = metricsOf(tallied);
  const issues = dataQuality(tallied).filter(({ enrollments }) => enrollments > 0);
  return {
    result: "answered",
    of: scopeLabel(scope),
    metrics: Object.fromEntries(metricTable.map(({ key, title }) => [title, metricText(key, values, options)])),
    stages: Object.fromEntries(funnel(tallied).map(({ title, learners }) => [title, countText(learners, "learner")])),
    ...(issues.length > 0 && {
      dataQuality: Object.fromEntries(
        issues.map(({ title, enrollments }) => [title, countText(enrollments, "enrollment")]),
      ),
    }),
    ...(scope === undefined && changeOf(values, source)),
    ...basis,
  };
}

function changeOf(
  values: Metrics,
  { figuresBefore, options }: AnswerSource,
): Pick<TeamSummary, "comparedWith" | "change"> {
  if (figuresBefore === undefined) return {};
  const texts = metricTable.flatMap(({ key, title, unit }) => {
    const [before, after] = [figuresBefore.metrics[key], values[key]];
    if (!headlineMetrics.includes(key) || typeof before !== "number" || typeof after !== "number") return [];
    return [[title, comparisonText(before, after, unit)]];
  });
  if (texts.length === 0) return {};
  return {
    comparedWith: agedAsOfText({ ...options, readAt: figuresBefore.at }),
    change: Object.fromEntries(texts),
  };
}
