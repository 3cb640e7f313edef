/**
 * The midnight (UTC) before an instant, in milliseconds since 1970, as ISO 8601. Learners who studied until then look
 * alive today, and are the same all day long.
 */
export function lastMidnight(now: number): string {
  return `${new Date(now).toISOString().slice(0, 10)}T00:00:00Z`;
}
