import { claimTrend } from "../recorded/claim-trend.ts";
import type { HistorySurface } from "../recorded/history-surface.ts";
import { runAihr } from "./run-aihr.ts";

/** `aihr trend --json`, of all programs and of each. */
export const trendCommand: HistorySurface = {
  name: "aihr trend",
  claims({ path }, referee) {
    return claimTrend(async (by, program) => {
      const args = [
        "trend",
        "--json",
        "--by",
        by,
        "--history",
        path,
        ...(program === null ? [] : ["--program", program]),
      ];
      const { stdout } = await runAihr(args, {}, referee.newest.readAt);
      return JSON.parse(stdout);
    }, referee);
  },
};
