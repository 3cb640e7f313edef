import type { Row } from "../rows/row.ts";

/** How many rows are how far. */
export interface Band {
  readonly title: string;
  readonly rows: number;
  /** Of all rows, in percent; null when there are none. */
  readonly share: number | null;
}

/** The rows by how far they are: each row is in exactly one band. */
export function distribution(rows: readonly Row[]): readonly Band[] {
  const bands = rows.map(bandOf);
  return TITLES.map((title, at) => {
    const count = bands.filter((band) => band === at).length;
    return { title, rows: count, share: rows.length === 0 ? null : (100 * count) / rows.length };
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

/** The place of its title. */
function bandOf({ status, progressPercent }: Row): number {
  if (status === "not-started") return 0;
  if (status === "completed") return 5;
  return progressPercent === null ? 6 : 1 + Math.max(0, Math.floor(progressPercent / 25));
}
