/**
 * How long a reply asks to wait, in milliseconds, or undefined if it does not say so intelligibly. `Retry-After` holds
 * seconds or an HTTP date (RFC 9110, 10.2.3); a date is read against the server's own clock where it tells it.
 */
export function retryAfterMs(
  { "retry-after": asked = "", date = "" }: Readonly<Record<string, string>>,
  now: number,
): number | undefined {
  if (/^\d+$/.test(asked)) return Number(asked) * 1000;

  const until = httpDate(asked);
  return Number.isNaN(until) ? undefined : Math.max(0, until - (httpDate(date) || now));
}

function httpDate(text: string): number {
  return /^\w{3}, .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
