import type { AnswerToolName } from "@aihr-plugins/answers";
import { openCommand, resetWorld } from "@aihr-plugins/raycast-test-kit";
import { createElement } from "react";
import { vi } from "vitest";
import TeamOverview from "../../../../apps/raycast/src/team-overview.tsx";
import comparePrograms from "../../../../apps/raycast/src/tools/compare-programs.ts";
import findLearner from "../../../../apps/raycast/src/tools/find-learner.ts";
import getProgress from "../../../../apps/raycast/src/tools/get-progress.ts";
import listStalled from "../../../../apps/raycast/src/tools/list-stalled.ts";
import teamSummary from "../../../../apps/raycast/src/tools/team-summary.ts";
import { claimAnswers, textsByTitle } from "../claim-answers.ts";
import { type Claim, claimEach } from "../claims.ts";
import type { Referee } from "../referee/referee.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** Raycast's tools and its overview, on a machine in the time zone, at the instant at which the report is read. */
export const raycast: Surface = {
  name: "Raycast",
  async claims(task, referee) {
    const machineTimeZone = process.env["TZ"];
    process.env["TZ"] = task.timeZone;
    vi.useFakeTimers({ toFake: ["Date"], now: task.readAt });
    resetWorld({ preferences: { baseUrl: task.baseUrl, apiKey: task.apiKey } });
    try {
      const answers = await claimAnswers((tool, input) => tools[tool](input as never), task, referee);
      return task.days === 30 ? [...answers, ...(await claimOverview(task, referee))] : answers;
    } finally {
      vi.useRealTimers();
      process.env["TZ"] = machineTimeZone;
    }
  },
};

const tools: { readonly [Name in AnswerToolName]: (input: never) => Promise<object> } = {
  "find-learner": findLearner,
  "get-progress": getProgress,
  "team-summary": teamSummary,
  "compare-programs": comparePrograms,
  "list-stalled": listStalled,
};

/** The overview: every metric by title, in words. */
async function claimOverview(task: ReadingTask, { organization }: Referee): Promise<readonly Claim[]> {
  const screen = openCommand(createElement(TeamOverview));
  await screen.until(() => screen.main()?.props["isLoading"] === false);
  const rows = screen.rows().filter(({ section }) => section === "Metrics");
  const texts = Object.fromEntries(rows.map(({ title, accessories }) => [title, accessories[0]]));
  screen.close();
  return organization.metrics["learners"] === 0
    ? []
    : claimEach("overview", textsByTitle(organization.metrics, task), texts);
}
