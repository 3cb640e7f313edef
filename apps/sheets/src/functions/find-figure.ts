import { type TrendFigure, type TrendPeriod, trendFigures } from "@aihr-plugins/history";
import { notFoundText } from "@aihr-plugins/report";
import { UserError } from "../settings/user-error.ts";
import { plainName } from "./fields.ts";
import { metricCalled, plainMetric } from "./find-metric.ts";

/** What people call figures of a period, in addition to their titles and keys. */
const everydayWords: Readonly<Record<string, readonly string[]>> = {
  newEnrollments: ["enrollments added", "enrolled"],
  newStarts: ["starts", "started", "begun"],
  newCompletions: ["completions", "finished"],
  activeLearners: ["active"],
  hours: ["hours learned", "learning hours", "time"],
  joined: ["joiners", "new learners"],
  left: ["leavers"],
};

/**
 * Returns the figure of a trend with this title, key or everyday word, in any case and spelling of blanks. “Completions”
 * are those of each period.
 *
 * @throws UserError that lists all figures
 */
export function findFigure(name: string): TrendFigure {
  const plain = plainMetric(name);
  const exact = name.trim().toLowerCase();
  const figure =
    // Some titles differ in their numbers only.
    trendFigures.find(({ key, title }) => [key, title].some((each) => each.toLowerCase() === exact)) ??
    trendFigures.find(({ key, title }) => [key, title].some((each) => plainMetric(each) === plain)) ??
    trendFigures.find(({ key }) => everydayWords[key]?.some((word) => plainMetric(word) === plain)) ??
    trendFigures.find(({ key }) => key === metricCalled(name)?.key);
  if (figure) return figure;
  const titles = trendFigures.map(({ title }) => title.toLowerCase());
  throw new UserError(`${notFoundText("metric", name)} The metrics of a trend are: ${titles.join(", ")}.`);
}

/**
 * Returns the period with this name: `week`, `Weekly`, `by month`.
 *
 * @throws UserError that lists all periods
 */
export function findPeriod(name: string): TrendPeriod {
  const plain = plainName(name).replace(/^(by|per)/, "");
  const found = (["week", "month", "quarter"] as const).find((period) => {
    return [period, `${period}s`, `${period}ly`].includes(plain);
  });
  if (found) return found;
  throw new UserError(`There is no period “${name}”. The periods are: week, month, quarter.`);
}
