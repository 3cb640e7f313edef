import {
  countText,
  hoursText,
  hoursValue,
  type MetricUnit,
  missingText,
  numberText,
  percentText,
  percentValue,
} from "@aihr-plugins/report";

/** What a figure counts or measures. */
type FigureUnit = MetricUnit | "days";

/** A figure for a table whose header says what it counts: `109`, `62%`, `42 hours`. */
export function figureText(value: number | null, unit: FigureUnit): string {
  if (value === null) return missingText;
  if (unit === "percent") return percentText(value);
  if (unit === "days") return countText(value, "day");
  return unit === "hours" ? hoursText(value) : numberText(value);
}

/**
 * Says how a figure has moved, by the values that are shown.
 *
 * @example
 * comparisonText(59.8, 62.1, "percent"); // from 60% to 62%, 2 points more
 */
export function comparisonText(before: number | null, after: number | null, unit: FigureUnit): string {
  const [from, to] = [figureText(before, unit), figureText(after, unit)];
  if (from === to) return `${to}, as before`;
  const span = `from ${from} to ${to}`;
  if (before === null || after === null) return span;
  const [shownBefore, shownAfter] = [shownValue(before, unit), shownValue(after, unit)];
  return `${span}, ${differenceText(shownAfter - shownBefore, unit)}`;
}

function differenceText(difference: number, unit: FigureUnit): string {
  const amount = Math.abs(difference);
  const isMore = difference > 0;
  if (unit === "percent") return `${amount} ${amount === 1 ? "point" : "points"} ${isMore ? "more" : "less"}`;
  if (unit === "hours") return `${hoursText(amount)} ${isMore ? "more" : "less"}`;
  return `${numberText(amount)} ${isMore ? "more" : "fewer"}`;
}

/** The number that the text shows, so that the difference is that of the texts. */
function shownValue(value: number, unit: FigureUnit): number {
  if (unit === "percent") return percentValue(value) ?? value;
  return unit === "hours" ? (hoursValue(value) ?? value) : value;
}
