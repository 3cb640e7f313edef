import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import type { WalkResult } from "../walk/protocol.ts";
import { uniteListings } from "../walk/unite-listings.ts";
import { isCompleteDespite, type Reason, reasonsOf } from "./summary-reasons.ts";

/** What reading a report found. */
export interface Summary {
  /** Distinct learners that came. */
  readonly learners: number;
  /** Learners in the report according to the API, or null if it did not say or contradicted itself. */
  readonly total: number | null;
  /** Whether these are known to be all learners asked for, or as many as the limit allows. If not, `reasons` say why. */
  readonly complete: boolean;
  /** Learners that the API counted but did not list; 0 if there are none or the total is unknown. */
  readonly missing: number;
  /** Whether learners joined, left or moved between pages during the reading. */
  readonly drifted: boolean;
  /** Whether the API ignored `userIds` or, as far as that can be seen, `programSKUs`. */
  readonly filterIgnored: boolean;
  /** IDs asked for, as typed, that the report does not hold. Empty if the limit ended the reading. */
  readonly missingUserIds: readonly string[];
  /** Learners with more than one listing in the report, each united into one. */
  readonly listedTwice: number;
  /** Requests sent, including retries and pages read ahead. */
  readonly requests: number;
  /** What to tell the reader about this report. Empty if there is nothing to say. */
  readonly reasons: readonly Reason[];
}

/** A whole report. */
export interface Collected {
  readonly learners: readonly AdoptionViewModel[];
  readonly summary: Summary;
}

/** Returns the summary of a reading. */
export function summaryOf(result: WalkResult, requests: number): Summary {
  const { limited, unproven, userIdsIgnored, programSKUsIgnored, askedUserIds, ...found } = result;
  const reasons = reasonsOf(result);
  return {
    ...found,
    complete: reasons.every((reason) => isCompleteDespite(reason, result)),
    filterIgnored: userIdsIgnored || programSKUsIgnored,
    requests,
    reasons,
  };
}

/** Unites what `pages()` gave of learners who are listed on several pages. */
export function collectedOf(given: readonly AdoptionViewModel[], summary: Summary): Collected {
  const learners = given.length > summary.learners ? uniteListings(given).map(({ learner }) => learner) : given;
  return { learners, summary };
}
