import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import type { AskedIds } from "./asked-ids.ts";
import { createProgramSets } from "./program-sets.ts";
import { uniteListings } from "./unite-listings.ts";

/** Remembers which learners and programs were given, so that nothing is given twice. */
export interface Ledger {
  /** Distinct learners given so far. */
  given(): number;
  /** Learners that may still be given. */
  left(): number;
  /** Learners found to have more than one listing. */
  listedTwice(): number;
  /** Whether learners came that were not asked for. */
  hasStrangers(): boolean;
  /** Takes a page's rows. */
  admit(rows: readonly AdoptionViewModel[]): Admitted;
  /** From now on, the report is read again. */
  startPass(): void;
}

/** What a page brought. */
export interface Admitted {
  /** Learners not seen before in this pass. */
  readonly unseen: number;
  /** Rows that list a learner not seen before, or further programs of a learner. */
  readonly newRows: number;
  /** Rows that repeat another page. */
  readonly repeatedRows: number;
  /** What to give: new learners, and learners with only those programs that were not given before. */
  readonly learners: readonly AdoptionViewModel[];
}

export function createLedger(asked: AskedIds, limit = Number.POSITIVE_INFINITY): Ledger {
  const sets = createProgramSets();
  // Each learner's programs. One map serves while there is one pass: a million IDs take some 100 MB.
  const given = new Map<string, number>();
  let seen = given;
  const listedTwice = new Set<string>();
  let learnersGiven = 0;
  let hasStrangers = false;

  /** What a listing adds to the programs known so far; the whole learner if none are known. */
  const addition = (learner: AdoptionViewModel, known: number | undefined): AdoptionViewModel | undefined => {
    if (known === undefined) return learner;
    const progress = learner.progress?.filter((entry) => !sets.has(known, entry)) ?? [];
    return progress.length > 0 ? { ...learner, progress } : undefined;
  };

  return {
    given: () => learnersGiven,
    left: () => limit - learnersGiven,
    listedTwice: () => listedTwice.size,
    hasStrangers: () => hasStrangers,
    startPass() {
      seen = new Map();
    },
    admit(page) {
      let unseen = 0;
      let newRows = 0;
      const learners: AdoptionViewModel[] = [];

      for (const { id, learner, rows } of uniteListings(page)) {
        const isAskedFor = asked.has(id);
        const knownHere = seen.get(id);
        const known = given.get(id);
        const news = addition(learner, knownHere);
        if (news) {
          newRows += rows;
          if (knownHere === undefined) unseen++;
          if (isAskedFor && (rows > 1 || knownHere !== undefined)) listedTwice.add(id);
          seen.set(id, sets.with(knownHere ?? 0, news.progress));
        }
        if (!isAskedFor) {
          hasStrangers = true;
          continue;
        }
        asked.see(id);
        const gift = seen === given ? news : addition(learner, known);
        if (!gift || (known === undefined && learnersGiven >= limit)) continue;
        if (known === undefined) learnersGiven++;
        given.set(id, sets.with(known ?? 0, gift.progress));
        learners.push(gift);
      }
      return { unseen, newRows, repeatedRows: page.length - newRows, learners };
    },
  };
}
