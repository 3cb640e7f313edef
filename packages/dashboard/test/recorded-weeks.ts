import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { type DashboardInput, type DashboardScript, readDashboardInput } from "../src/index.ts";

const weekMs = 7 * 86_400_000;
const lastNight = Date.parse("2026-11-22T03:00:00Z");

/** Stands in for the script where a test does not run it. */
export const noScript: DashboardScript = { code: "", sha256: "" };

/** Records the living sandbox once a week, the weeks in `without` excepted, and reads what a dashboard is made from. */
export async function recordedWeeks(
  weeks: number,
  { learners = 60, without = [] }: { readonly learners?: number; readonly without?: readonly number[] } = {},
): Promise<DashboardInput> {
  const folder = mkdtempSync(join(tmpdir(), "aihr-dashboard-"));
  const history = openSqliteHistory(join(folder, "learning.db"), { create: true });
  const organization = createLivingPopulation({ seed: 1, learners });
  try {
    for (let week = 0; week < weeks; week += 1) {
      if (without.includes(week)) continue;
      const readAt = lastNight - (weeks - 1 - week) * weekMs;
      const population = organization(readAt);
      const found = Array.from({ length: population.size }, (_, at) => population.at(at));
      await history.record(
        {
          ...{ learners: found, readAt, complete: true, drifted: false },
          ...{ timeZone: "UTC", scope: "test", toolVersion: "test" },
        },
        { accept: true },
      );
    }
    const input = await readDashboardInput(history);
    if (input === null) throw new Error("The history is empty.");
    return input;
  } finally {
    await history.close();
    rmSync(folder, { recursive: true });
  }
}
