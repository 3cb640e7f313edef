import { programIdentity, type Row, unnamedLearner } from "@aihr-plugins/report";
import { type AttentionItem, attentionList } from "@aihr-plugins/report/lists";

/** A list of stalled and at-risk enrollments with names: columns of equal length, since names and programs repeat. */
export interface LearnersAtRisk {
  readonly names: readonly string[];
  readonly entries: readonly AtRiskEntry[];
}

/** The index of the name, the index of the scope, percent of progress, days without activity, and the reason. */
export type AtRiskEntry = readonly [
  name: number,
  scope: number,
  progressPercent: number | null,
  daysSinceLastActivity: number | null,
  reason: AttentionItem["reason"],
];

/** Lists the enrollments that need attention, the furthest first: they need the least to complete. */
export function learnersAtRisk(rows: readonly Row[], scopeKeys: readonly string[]): LearnersAtRisk {
  const scopes = new Map(scopeKeys.map((key, index) => [programIdentity(key), index]));
  const names = new Map<string, number>();
  const entries = attentionList(rows).map(({ row, reason }): AtRiskEntry => {
    const name = row.learnerName ?? unnamedLearner;
    const index = names.get(name) ?? names.size;
    names.set(name, index);
    const scope = scopes.get(programIdentity(row.program ?? "")) ?? 0;
    return [index, scope, row.progressPercent, row.daysSinceLastActivity, reason];
  });
  return { names: [...names.keys()], entries: entries.sort((a, b) => (b[2] ?? -1) - (a[2] ?? -1)) };
}
