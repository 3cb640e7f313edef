import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";

/** What the pages read so far have shown about one part of the report. */
export interface Evidence {
  /** Number of the page read last. */
  page: number;
  /** Rows on that page. */
  rows: number;
  /** Rows on that page that no page before had. */
  unseen: number;
  /** Rows so far, each learner counted once. */
  distinct: number;
  /** The most rows ever seen on a page: the page size that holds, whatever was asked for or is echoed. */
  largest: number;
  /** Learners that the API promises, or null while its count proves nothing. */
  total: number | null;
  /** Pages in a row that came empty. */
  empties: number;
  /** Pages in a row that only repeated what was known. */
  repeats: number;
  /** Whether a page after the first brought somebody new, so that the API does heed page numbers. */
  turned: boolean;
  /** Whether learners joined, left or moved meanwhile. */
  drifted: boolean;
  /** The last count that was proven to be a total. */
  lastTotal: number | null;
}

export function startEvidence(largest: number): Evidence {
  return {
    page: 0,
    rows: 0,
    unseen: 0,
    distinct: 0,
    largest,
    total: null,
    empties: 0,
    repeats: 0,
    turned: false,
    drifted: false,
    lastTotal: null,
  };
}

/** The evidence after one more page. */
export function weigh(
  before: Evidence,
  page: number,
  reply: AdoptionListResponse,
  unseen: number,
  countIsTotal: boolean,
): Evidence {
  const rows = reply.data.length;
  const counted = provenTotal(reply, countIsTotal);
  const recounted = counted !== null && before.lastTotal !== null && counted !== before.lastTotal;

  return {
    page,
    rows,
    unseen,
    distinct: before.distinct + unseen,
    largest: Math.max(before.largest, rows),
    // Whoever was promised once is missed when the count shrinks: the largest promise stands.
    total: counted === null ? before.total : Math.max(before.total ?? 0, counted),
    empties: rows === 0 ? before.empties + 1 : 0,
    repeats: rows > 0 && unseen === 0 ? before.repeats + 1 : 0,
    turned: before.turned || (page > 1 && unseen > 0),
    drifted: before.drifted || recounted || (unseen > 0 && unseen < rows),
    lastTotal: counted ?? before.lastTotal,
  };
}

/** A count above the rows of its own page cannot be the page's length, so it is the total. */
function provenTotal({ count, data }: AdoptionListResponse, countIsTotal: boolean): number | null {
  if (!Number.isInteger(count)) return null;
  const whole = count as number;
  return whole > data.length || (countIsTotal && whole >= 0) ? whole : null;
}
