import type { WalkResult } from "../walk/protocol.ts";

/** What kind of thing a report lacks. Stable: programs may branch on it. */
export type ReasonCode = "missing" | "drifted" | "unproven" | "filter-ignored" | "missing-user-ids";

/** Why a report may be incomplete, or what its reader should know. */
export interface Reason {
  readonly code: ReasonCode;
  /** One sentence for a reader who does not program. It holds no names and no IDs. */
  readonly message: string;
}

/** Returns what to say about a reading, the most serious first. */
export function reasonsOf(result: WalkResult): readonly Reason[] {
  const { limited, missing, drifted, unproven, userIdsIgnored, programSKUsIgnored, missingUserIds } = result;
  const reasons: readonly (Reason | false)[] = [
    missing > 0 && { code: "missing", message: missingMessage(result) },
    drifted && !limited && { code: "drifted", message: driftedMessage },
    unproven && { code: "unproven", message: unprovenMessage },
    programSKUsIgnored && { code: "filter-ignored", message: programsIgnoredMessage },
    missingUserIds.length > 0 && { code: "missing-user-ids", message: missingIdsMessage(result) },
    userIdsIgnored && !programSKUsIgnored && { code: "filter-ignored", message: idsIgnoredMessage },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** An ignored filter by learner does no harm: other learners are left out, and reading goes on until all have come. */
export function isCompleteDespite({ code }: Reason, { programSKUsIgnored }: WalkResult): boolean {
  return code === "filter-ignored" && !programSKUsIgnored;
}

const driftedMessage = "Learners joined or left while the report was being read, so some may be missing.";
const unprovenMessage = "The API returned the same page again, so there may be more learners than these.";
const programsIgnoredMessage = "The API ignored the filter by program, so the report holds other programs too.";
const idsIgnoredMessage = "The API ignored the filter by learner, so all other learners were left out afterwards.";

function missingMessage({ missing, total, askedUserIds }: WalkResult): string {
  if (total !== null && askedUserIds === 0)
    return `The API counts ${total} learners but listed only ${total - missing}.`;
  return `The API counts ${missing} more ${missing === 1 ? "learner" : "learners"} than it listed.`;
}

function missingIdsMessage({ missingUserIds: { length }, askedUserIds }: WalkResult): string {
  if (askedUserIds === 1) return "The learner ID asked for is not in the report.";
  return `${length} of the ${askedUserIds} learner IDs asked for ${length === 1 ? "is" : "are"} not in the report.`;
}
