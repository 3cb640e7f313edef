import { flags } from "../rows/flag.ts";
import type { Row } from "../rows/row.ts";

/** What limits how far the figures can be trusted: a flag, or something that the API does not say. */
export type QualityIssue = (typeof qualityIssues)[number];

/** Every issue, in order. */
export const qualityIssues = [...flags, "unknown-status", "cannot-stall"] as const;

/** The issues of an enrollment. */
export function qualityIssuesOf({ flags, status, lastActivity }: Row): readonly QualityIssue[] {
  if (status === "unknown") return [...flags, "unknown-status"];
  return status === "in-progress" && lastActivity === null ? [...flags, "cannot-stall"] : flags;
}
