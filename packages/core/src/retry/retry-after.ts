const httpDates = /[a-z]{3}, \d{2} [a-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT/gi;
const seconds = /^\d+(\.\d+)?s?$/;

/** A longer wait is a mistake of the server; capped, it still makes a valid date and a sensible sentence. */
const longestMs = 30 * 24 * 3_600_000;

/**
 * Returns how long a reply asks to wait, in milliseconds up to 30 days, or undefined if it does not say so intelligibly.
 * `Retry-After` holds seconds or an HTTP date (RFC 9110, 10.2.3). Servers also send `1.5`, `2s` and, where two layers
 * each add one, `2, 2`: the longest wait counts. A date is read against the server's own clock, if it sends that.
 */
export function retryAfterMs(
  { "retry-after": asked = "", date = "" }: Readonly<Record<string, string>>,
  now: number,
): number | undefined {
  const from = Date.parse(date.match(httpDates)?.[0] ?? "") || now;
  const waits = [
    ...(asked.match(httpDates) ?? []).map((until) => Date.parse(until) - from),
    ...asked
      .split(",")
      .map((part) => part.trim())
      .filter((part) => seconds.test(part))
      .map((part) => Number.parseFloat(part) * 1000),
  ].filter((ms) => !Number.isNaN(ms));
  return waits.length === 0 ? undefined : Math.min(Math.max(0, ...waits), longestMs);
}
