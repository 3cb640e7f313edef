import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import { createProgramSets, type ProgramSet } from "./program-sets.ts";
import { uniteListings } from "./unite-listings.ts";
import type { WalkPlan } from "./walk-plan.ts";

/** Remembers which learners and programs were seen and given, so that nothing is given twice. */
export interface Ledger {
  /** Distinct learners given so far. */
  given(): number;
  /** Learners that may still be given. */
  left(): number;
  /** Learners found to have more than one listing. */
  listedTwice(): number;
  /** Whether learners came that were not asked for. */
  hasStrangers(): boolean;
  /** IDs of a batch that were not seen in this pass. Infinite without a filter. */
  unseenIn(batch: number): number;
  /** IDs of all batches that were not seen in this pass. */
  unseen(): number;
  /** IDs, as typed, that were not seen in any pass. */
  neverSeen(): readonly string[];
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

export function createLedger({ batches, limit = Number.POSITIVE_INFINITY, givesRepeats }: WalkPlan): Ledger {
  const ids = batches.flatMap((batch) => batch ?? []);
  const asked = new Set(ids.map((id) => id.toLowerCase()));
  const noPrograms = createProgramSets();
  // Each learner's programs. One map serves while there is one pass: a million IDs take some 100 MB.
  const given = new Map<string, ProgramSet>();
  let seen = given;
  const listedTwice = new Set<string>();
  let learnersGiven = 0;
  let unseenAsked = asked.size;
  let hasStrangers = false;

  return {
    given: () => learnersGiven,
    left: () => limit - learnersGiven,
    listedTwice: () => listedTwice.size,
    hasStrangers: () => hasStrangers,
    unseenIn: (batch) => batches[batch]?.filter((id) => !seen.has(id.toLowerCase())).length ?? Number.POSITIVE_INFINITY,
    unseen: () => unseenAsked,
    neverSeen: () => ids.filter((id) => !given.has(id.toLowerCase())),
    startPass() {
      seen = new Map();
      unseenAsked = asked.size;
    },
    admit(page) {
      let unseen = 0;
      let newRows = 0;
      const learners: AdoptionViewModel[] = [];

      for (const { id, learner, rows } of uniteListings(page)) {
        const isAskedFor = asked.size === 0 || asked.has(id);
        const knownHere = seen.get(id);
        const known = given.get(id);
        const news = additionTo(knownHere, learner);
        if (news) {
          newRows += rows;
          if (!knownHere) unseen++;
          if (!knownHere && isAskedFor) unseenAsked--;
          if (isAskedFor && (rows > 1 || knownHere)) listedTwice.add(id);
          seen.set(id, withPrograms(knownHere ?? noPrograms, news));
        }
        if (!isAskedFor) {
          hasStrangers = true;
          continue;
        }
        const isFirstPass = seen === given;
        const gift = isFirstPass && givesRepeats ? learner : isFirstPass ? news : additionTo(known, learner);
        if (!gift || (!known && learnersGiven >= limit)) continue;
        if (!known) learnersGiven++;
        // In the first pass, `seen` is the same map and already holds them.
        if (!isFirstPass) given.set(id, withPrograms(known ?? noPrograms, gift));
        learners.push(gift);
      }
      return { unseen, newRows, repeatedRows: page.length - newRows, learners };
    },
  };
}

function withPrograms(known: ProgramSet, { progress }: AdoptionViewModel): ProgramSet {
  return (progress ?? []).reduce((programs, entry) => programs.with(entry), known);
}

/** What a listing adds to the programs known so far; the whole learner if none are known. */
function additionTo(known: ProgramSet | undefined, learner: AdoptionViewModel): AdoptionViewModel | undefined {
  if (!known) return learner;
  const progress = learner.progress?.filter((entry) => !known.has(entry)) ?? [];
  return progress.length > 0 ? { ...learner, progress } : undefined;
}
