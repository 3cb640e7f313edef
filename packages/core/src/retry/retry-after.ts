/**
 * How long a reply asks to wait, in milliseconds, or undefined if it does not say so intelligibly. `Retry-After` holds
 * seconds or an HTTP date (RFC 9110, 10.2.3); a date is read against the server's own clock where it tells it.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;

  const until = httpDate(value);
  return until === undefined ? undefined : Math.max(0, until - (httpDate(headers.date ?? "") ?? now));
}

function httpDate(text: string): number | undefined {
  const instant = /^\w{3}, .+ GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
