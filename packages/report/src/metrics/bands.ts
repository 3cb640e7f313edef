import type { Row } from "../rows/row.ts";

/** A range of progress. Each enrollment is in exactly one. */
export type Band = (typeof bands)[number];

/** Every band, from nothing to everything. */
export const bands = [
  "not-started",
  "under-25",
  "25-to-under-50",
  "50-to-under-75",
  "75-to-under-100",
  "completed",
  "unknown",
] as const;

/** The band of an enrollment. */
export function bandOf({ status, progressPercent }: Row): Band {
  if (status === "not-started" || status === "completed") return status;
  if (progressPercent === null) return "unknown";
  if (progressPercent < 25) return "under-25";
  if (progressPercent < 50) return "25-to-under-50";
  return progressPercent < 75 ? "50-to-under-75" : "75-to-under-100";
}
