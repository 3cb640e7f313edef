import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { TrendRow } from "@aihr-plugins/history";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";

/** What a caller without a history keeps of one digest for the next. It holds learner IDs and no names. */
export interface KeptDigest {
  /** What the report is of: a digest of something else is not compared with it. */
  readonly scope: string;
  /** When the report was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly learners: readonly AdoptionViewModel[];
  /** The times between digests, oldest first. At first only the baseline, in which nothing is known to have happened. */
  readonly periods: readonly TrendRow[];
}

/**
 * Returns what to keep as text: some 660 kB for 10,000 learners with 17,700 enrollments.
 *
 * @example
 * const { input, kept } = digestInputOfReports(report, decodeKeptDigest(stored));
 * store(encodeKeptDigest(kept));
 */
export function encodeKeptDigest({ learners, ...rest }: KeptDigest): string {
  return JSON.stringify({ label, ...rest, learners: encodeSnapshot(learners) });
}

/** Returns what was kept; null if the text is something else, damaged, or of another version. Never throws. */
export function decodeKeptDigest(text: string): KeptDigest | null {
  const stored = parsed(text);
  if (!isStored(stored)) return null;
  const { scope, readAt, periods } = stored;
  const learners = decodeSnapshot(stored.learners);
  return learners.ok ? { scope, readAt, periods, learners: learners.value } : null;
}

/** Kind and version. */
const label = "aihr-digest/1";

type Stored = Omit<KeptDigest, "learners"> & { readonly learners: string };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The label says that we wrote it, and the learners have a checksum. */
function isStored(value: unknown): value is Stored {
  return (
    typeof value === "object" &&
    value !== null &&
    "label" in value &&
    value.label === label &&
    "scope" in value &&
    typeof value.scope === "string" &&
    "readAt" in value &&
    typeof value.readAt === "number" &&
    "periods" in value &&
    Array.isArray(value.periods) &&
    value.periods.length > 0 &&
    "learners" in value &&
    typeof value.learners === "string"
  );
}
