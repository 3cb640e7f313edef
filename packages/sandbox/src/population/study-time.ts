import { createCurve } from "./curve.ts";

/** Milliseconds in a day. */
export const msPerDay = 86_400_000;

/**
 * Returns the study time at an instant in milliseconds since 1970. Study time is a clock that runs while people study, in
 * study days since 1970: five in a usual week. It stops at night, nearly stops on weekends and around New Year, and runs
 * at half speed in summer. So what is planned evenly in study time has the rhythm of a year in calendar time.
 */
export function studyTimeAt(ms: number): number {
  const days = ms / msPerDay - firstMonday;
  const week = Math.floor(days / 7);
  const warped = (week + weekCurve.at(days - week * 7)) * 7 + firstMonday;
  const year = Math.floor(warped / daysPerYear);
  return year * studyDaysPerYear + yearCurve.at(warped - year * daysPerYear);
}

/** Returns the second at which a study time is reached, in milliseconds since 1970. */
export function instantAt(studyTime: number): number {
  const year = Math.floor(studyTime / studyDaysPerYear);
  const warped = year * daysPerYear + yearCurve.inverse(studyTime - year * studyDaysPerYear) - firstMonday;
  const week = Math.floor(warped / 7);
  const days = week * 7 + weekCurve.inverse(warped / 7 - week) + firstMonday;
  return Math.ceil(days * (msPerDay / 1000)) * 1000;
}

/** 1970-01-05, in days since 1970. */
const firstMonday = 4;

/** From days since Monday to the share of the week's study: from 7:00 to 19:00 UTC, and little on weekends. */
const weekCurve = createCurve(
  [
    [0, 0.2],
    [0.2, 0.41],
    [0.41, 0.61],
    [0.61, 0.8],
    [0.8, 0.96],
    [0.96, 0.975],
    [0.975, 1],
  ].flatMap(([before = 0, after = 0], day): readonly (readonly [number, number])[] => [
    [day + 7 / 24, before],
    [day + 19 / 24, after],
  ]),
);

const daysPerYear = 365.2425;
const studyDaysPerYear = 232.8;

/** From days since the start of a year to study days: slow until January 5, from July 5 to August 23, and from December 20. */
const yearCurve = createCurve([
  [0, 0],
  [5, 0.4],
  [185, 129],
  [235, 147],
  [354, 232],
  [daysPerYear, studyDaysPerYear],
]);
