/**
 * Returns the last midnight (UTC) before an instant in milliseconds since 1970, as ISO 8601. A population as of that
 * midnight has recent activity and stays the same all day.
 */
export function lastMidnight(now: number): string {
  return `${new Date(now).toISOString().slice(0, 10)}T00:00:00Z`;
}
