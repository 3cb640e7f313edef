/**
 * Minutes of content in an ISO 8601 duration: `PT20H` is 1,200, `P1D` is 24 hours. Weeks are seven days. Years and
 * months have no fixed length and are refused, as is all that is not a duration: the answer is null.
 */
export function durationMinutes(text: string | null | undefined): number | null {
  const match = DURATION.exec(text ?? "");
  if (match === null || FRACTION_BEFORE_ANOTHER_PART.test(match[0])) return null;
  const milliseconds = MILLISECONDS.reduce(
    (sum, each, part) => sum + each * Number((match[part + 1] ?? "0").replace(",", ".")),
    0,
  );
  // 1.1 hours are 66 minutes, not 66.00000000000001.
  return Math.round(milliseconds) / 60_000;
}

const DURATION =
  /^P(?=.*\d[WDHMS]$)(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/** ISO 8601 allows a fraction in the last part only. */
const FRACTION_BEFORE_ANOTHER_PART = /[.,]\d+[A-Z].*\d/;

/** Of a week, a day, an hour, a minute and a second. */
const MILLISECONDS = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];
