import {
  type AttentionItem,
  countText,
  riskText,
  sameProgram,
  stalledHeadline,
  statusText,
} from "@aihr-plugins/report";
import { type RosterIndex, search } from "../search/roster-index.ts";

/** The enrollments that need attention for one reason. */
export interface AttentionSection {
  readonly reason: AttentionItem["reason"];
  readonly title: string;
  /** How many enrollments: exactly as many as there are items. */
  readonly headline: string;
  readonly items: readonly AttentionItem[];
}

/** Returns the items whose learner matches what was typed, in the program if one is chosen, by reason. None is empty. */
export function attentionSections(
  all: readonly AttentionItem[],
  index: RosterIndex,
  typed: string,
  program: string | undefined,
): readonly AttentionSection[] {
  const ids = new Set(search(index, typed).map(({ userId }) => userId));
  const found = all.filter(({ row }) => ids.has(row.learnerId) && isIn(row, program));
  return reasons
    .map((reason) => {
      const items = found.filter((item) => item.reason === reason);
      return { reason, title: titleOf(reason), headline: headlineOf(reason, items), items };
    })
    .filter(({ items }) => items.length > 0);
}

function isIn({ program: key }: AttentionItem["row"], program: string | undefined): boolean {
  return program === undefined || (key !== null && sameProgram(key, program));
}

const reasons: readonly AttentionItem["reason"][] = ["stalled", "quiet", "over-duration"];

function titleOf(reason: AttentionItem["reason"]): string {
  return reason === "stalled" ? statusText("in-progress", true) : `At Risk: ${riskText(reason)}`;
}

function headlineOf(reason: AttentionItem["reason"], items: readonly AttentionItem[]): string {
  if (reason !== "stalled") return countText(items.length, "enrollment");
  const learnersWithStalled = new Set(items.map(({ row }) => row.learnerId)).size;
  return stalledHeadline({ stalledEnrollments: items.length, learnersWithStalled });
}
