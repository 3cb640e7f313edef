/** The later of two instants as ISO 8601 in UTC. Null is before every other. */
export function laterOf(one: string | null, other: string | null): string | null {
  return (other ?? "") > (one ?? "") ? other : one;
}
