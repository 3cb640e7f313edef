/** Counts by name. Those of separate learners add up. */
export type Counts<Key extends string> = Readonly<Record<Key, number>>;

/** Counts under construction. */
export type CountsDraft<Key extends string> = Record<Key, number>;

/** Zero for each of the names. */
export function noCounts<Key extends string>(keys: readonly Key[]): CountsDraft<Key> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as CountsDraft<Key>;
}

/** Adds the counts to the sum, also those under names that it does not have yet. */
export function addCounts<Key extends string>(sum: CountsDraft<Key>, counts: Counts<Key>): void {
  for (const key in counts) sum[key] = (sum[key] ?? 0) + counts[key];
}
