import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";

/** Remembers who was given, so that nobody is given twice. */
export interface Ledger {
  /** Learners given so far. */
  given(): number;
  /** Learners that may still be given. */
  left(): number;
  /** Takes a page's rows: how many were not seen in this pass, and which of them to give. */
  admit(rows: readonly AdoptionViewModel[]): {
    readonly unseen: number;
    readonly learners: readonly AdoptionViewModel[];
  };
  /** From here on the report is read again. */
  startPass(): void;
}

export function createLedger(limit = Number.POSITIVE_INFINITY): Ledger {
  const known = new Set<string>();
  // One set serves while there is one pass: a million ids are some 80 MB.
  let seen = known;
  let given = 0;

  return {
    given: () => given,
    left: () => limit - given,
    startPass() {
      seen = new Set();
    },
    admit(rows) {
      const unseen = takeNew(rows, seen);
      const learners = (seen === known ? unseen : takeNew(unseen, known)).slice(0, limit - given);
      given += learners.length;
      return { unseen: unseen.length, learners };
    },
  };
}

function takeNew(rows: readonly AdoptionViewModel[], ids: Set<string>): readonly AdoptionViewModel[] {
  return rows.filter(({ userId }) => !ids.has(userId) && ids.add(userId));
}
