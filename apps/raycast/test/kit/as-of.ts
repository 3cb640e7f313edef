/** A count of learners as of some time today: what a list shows right after reading. */
export function countedNow(count: string): RegExp {
  return new RegExp(`^${count} · ${asOfNow().source.slice(1)}`);
}

/** The words for when the figures were true. */
export function asOfNow(): RegExp {
  return /^as of [A-Z][a-z]{2} \d{1,2}, \d{4}, \d\d:\d\d \S+$/;
}
