import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Progress, readProgress } from "../progress.ts";

/** How many rows are how far. */
export interface Band {
  readonly title: string;
  readonly rows: number;
  /** Of all rows, in percent; null when there are none. */
  readonly share: number | null;
}

/** The rows of all learners by how far they are: each row is in exactly one band. */
export function distribution(learners: readonly AdoptionViewModel[]): readonly Band[] {
  const counts = TITLES.map(() => 0);
  let rows = 0;
  for (const learner of learners) {
    for (const entry of learner.progress ?? []) {
      const band = bandOf(readProgress(entry));
      counts[band] = (counts[band] ?? 0) + 1;
      rows += 1;
    }
  }
  return TITLES.map((title, band) => {
    const count = counts[band] ?? 0;
    return { title, rows: count, share: rows === 0 ? null : (100 * count) / rows };
  });
}

const TITLES = [
  "Not started",
  "Under 25%",
  "25% to under 50%",
  "50% to under 75%",
  "75% to under 100%",
  "Completed",
  "Unknown",
];

function bandOf({ status, value }: Progress): number {
  if (status === "not-started") return 0;
  if (status === "completed") return 5;
  if (value === null) return 6;
  return 1 + Math.max(0, Math.floor(value / 25));
}
