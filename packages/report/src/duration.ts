/**
 * Returns the minutes of an ISO 8601 duration, or null if it cannot be read: `PT20H` is 1,200, `P1D` is 24 hours, a week
 * is seven days. Years and months have no fixed length, so any other than zero are refused.
 *
 * @example
 * durationMinutes("PT1H30M"); // 90
 */
export function durationMinutes(text: string | null | undefined): number | null {
  const match = duration.exec(text ?? "");
  if (match === null || fractionBeforeAnotherPart.test(match[0])) return null;
  const milliseconds = millisecondsOfParts.reduce(
    (sum, each, part) => sum + each * Number((match[part + 1] ?? "0").replace(",", ".")),
    0,
  );
  // 1.1 hours are 66 minutes, not 66.00000000000001.
  const minutes = Math.round(milliseconds) / 60_000;
  return Number.isFinite(minutes) ? minutes : null;
}

const duration =
  /^P(?=.*\d[YMWDHS]$)(?:0+(?:[.,]0+)?Y)?(?:0+(?:[.,]0+)?M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/** ISO 8601 allows a fraction in the last part only. */
const fractionBeforeAnotherPart = /[.,]\d+[A-Z].*\d/;

/** Of a week, a day, an hour, a minute and a second. */
const millisecondsOfParts = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];
