import type { TrendRow } from "@aihr-plugins/history";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { runAihr } from "../run-aihr.ts";
import { recordNights } from "./record-nights.ts";

const dayMs = 86_400_000;
const lastNight = Date.parse("2026-11-22T00:00:00Z");

/** Nights of a made-up organization, three days apart, so that some weeks have two reports and others three. */
function madeUpNights(count: number) {
  const organization = createLivingPopulation({ seed: 3, learners: 120 });
  return Array.from({ length: count }, (_, at) => {
    const readAt = lastNight - (count - 1 - at) * 3 * dayMs;
    const population = organization(readAt);
    const learners = Array.from({ length: population.size }, (_, nth) => population.at(nth));
    return [new Date(readAt).toISOString().slice(0, 10), learners] as const;
  });
}

describe("a digest", () => {
  it.each(["week", "month"] as const)("has the numbers that aihr trend has, in every %s", async (by) => {
    const history = await recordNights(madeUpNights(30));
    const trend = await runAihr(`trend --history ${history} --by ${by} --json`);
    const rows: readonly TrendRow[] = JSON.parse(trend.stdout);
    let checked = 0;
    for (const [at, row] of rows.entries()) {
      if (at === 0) continue;
      const before = rows[at - 1];
      const next = Date.parse(row.through) + dayMs + dayMs / 3;
      const { stdout } = await runAihr(`digest --history ${history} --period ${by}`, { now: next });
      const tile = (title: string) =>
        new RegExp(`^${title}: ([\\d.,]+)(?: \\(([\\d.,]+) the ${by} before\\))?`, "m").exec(stdout);
      expect(tile("New starts")?.[1]).toBe(String(row.newStarts));
      expect(tile("Completions")?.[1]).toBe(String(row.newCompletions));
      expect(tile("Stalled")?.slice(1)).toEqual(
        [row.metrics?.stalledEnrollments, before?.metrics?.stalledEnrollments].map(String),
      );
      if (at > 1) expect(tile("Completions")?.[2]).toBe(String(before?.newCompletions));
      expect(Number(tile("Hours spent")?.[1]?.replace(",", ""))).toBeCloseTo(row.hours, 0);
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(by === "week" ? 12 : 2);
  });
});
