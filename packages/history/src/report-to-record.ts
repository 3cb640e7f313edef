import type { AdoptionViewModel } from "@aihr-plugins/core";

/** A report as it was read, and how. */
export interface ReportToRecord {
  readonly learners: readonly AdoptionViewModel[];
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Whether it is known to hold every learner: `complete` of core's summary. */
  readonly complete: boolean;
  /** Whether learners joined or left during the reading: `drifted` of core's summary. */
  readonly drifted: boolean;
  /** Time zone for counting calendar days. */
  readonly timeZone: string;
  /** Where the report comes from and what it is of: `scopeText`. */
  readonly scope: string;
  /** The program that recorded, such as `aihr 1.2.0`. */
  readonly toolVersion: string;
}

/** How a report is recorded. */
export interface RecordOptions {
  /** Records a report in which more than a fifth of the learners would have left. */
  readonly accept?: boolean;
}

/**
 * Returns what a history is of, as text: the server, and the programs if not all. Reports of another scope are refused.
 *
 * @example
 * scopeText("https://api.example.com", ["PRG-2", "PRG-1"]); // "https://api.example.com PRG-1,PRG-2"
 */
export function scopeText(baseUrl: string, programSKUs: readonly string[] = []): string {
  const skus = [...new Set(programSKUs.map((sku) => sku.trim().toUpperCase()))].sort();
  return [baseUrl.replace(/\/+$/, ""), ...(skus.length === 0 ? [] : [skus.join(",")])].join(" ");
}
