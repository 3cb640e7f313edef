import type { Metrics } from "@aihr-plugins/report";
import { documentProperties, setDocumentProperties } from "../settings/properties.ts";
import { usesSampleData } from "../settings/sample-data.ts";

/** A digest that was sent. */
export interface DigestMark {
  /** When its report was read, in milliseconds since 1970, to the second. */
  readonly at: number;
  /** The calendar day of its report. */
  readonly day: string;
  /** What it said of the organization. */
  readonly metrics: Metrics;
}

/** A digest compares with the one before, and that one's figures with those of the one before that. */
const mostKept = 2;

/** The last digests, oldest first. */
export function digestMarks(): readonly DigestMark[] {
  try {
    const kept: unknown = JSON.parse(documentProperties()[property()] ?? "[]");
    return Array.isArray(kept) ? kept.filter(isMark) : [];
  } catch {
    return [];
  }
}

/** Remembers that a digest was sent. */
export function addDigestMark(mark: DigestMark): void {
  setDocumentProperties({ [property()]: JSON.stringify([...digestMarks(), mark].slice(-mostKept)) });
}

/** Sample data have digests of their own. */
function property(): string {
  return usesSampleData() ? "AIHR_DIGESTS_SAMPLE" : "AIHR_DIGESTS";
}

function isMark(value: unknown): value is DigestMark {
  return typeof value === "object" && value !== null && "at" in value && typeof value.at === "number" && "day" in value;
}
