import type { ReasonCode, ReportQuery, Summary } from "@aihr-plugins/core";
import { UserError } from "../../errors/user-error.ts";
import type { ItemRun } from "./operation.ts";
import type { NodeOptions } from "./read-options.ts";

/**
 * Shows all reasons why a reading may not be what was asked for, as a hint.
 *
 * @throws UserError for an incomplete report, unless the item accepts it
 */
export function checkSummary(
  { hint }: ItemRun,
  { complete, reasons, missingUserIds }: Summary,
  { continueIncomplete }: NodeOptions,
): void {
  const [mostSerious] = reasons;
  if (mostSerious === undefined) return;
  const sentences = reasons.map(({ message }) => message);
  const detail = [...sentences, ...missingIdsSentence(missingUserIds)];
  if (!complete && !continueIncomplete) {
    const advice = `${remedies[mostSerious.code]}, or set 'If the Report Is Incomplete' to 'Continue'.`;
    throw new UserError([...sentences, advice].join(" "), [...detail, advice].join(" "));
  }
  hint(detail.join(" "));
}

/** Returns the summary of a reading in which an ID that is not found makes no learner missing. */
export function acceptMissingIds(summary: Summary, { programSKUs }: ReportQuery): Summary {
  const others = summary.reasons.filter(({ code }) => code !== "missing-user-ids");
  // An API that ignores the IDs does no harm: the other learners were left out.
  const complete = others.every(({ code }) => code === "filter-ignored" && programSKUs === undefined);
  return { ...summary, complete };
}

const remedies: Readonly<Record<ReasonCode, string>> = {
  missing: "Run the workflow again, turn on 'Strict Mode'",
  drifted: "Run the workflow again, turn on 'Strict Mode'",
  unproven: "Run the workflow again, turn on 'Strict Mode'",
  "filter-ignored": "Filter by 'Program Names or IDs' instead of SKUs",
  "missing-user-ids": "Correct 'Learner IDs'",
};

const shownIds = 20;

function missingIdsSentence(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const more = ids.length > shownIds ? `, and ${ids.length - shownIds} more` : "";
  return [`Not in the report: ${ids.slice(0, shownIds).join(", ")}${more}.`];
}
