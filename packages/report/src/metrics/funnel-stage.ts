import type { Row } from "../rows/row.ts";
import { hasBegun } from "../rows/status.ts";

/** How far a learner is over all their programs. Each learner is in exactly one stage. */
export type FunnelStage = (typeof funnelStages)[number];

/** Every stage, from nothing to everything. */
export const funnelStages = ["no-program", "nothing-begun", "in-progress", "some-completed", "all-completed"] as const;

/** The stage of a learner with these enrollments. */
export function funnelStageOf(rows: readonly Row[]): FunnelStage {
  if (rows.length === 0) return "no-program";
  const completed = rows.filter(({ status }) => status === "completed").length;
  if (completed === rows.length) return "all-completed";
  if (completed > 0) return "some-completed";
  return rows.some(({ status }) => hasBegun(status)) ? "in-progress" : "nothing-begun";
}
