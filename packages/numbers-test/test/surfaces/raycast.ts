import { openCommand, resetWorld } from "@aihr-plugins/raycast-test-kit";
import { type Metrics, metricTable, metricText, programColumns, stalledHeadline } from "@aihr-plugins/report";
import { createElement } from "react";
import { vi } from "vitest";
import TeamOverview from "../../../../apps/raycast/src/team-overview.tsx";
import comparePrograms from "../../../../apps/raycast/src/tools/compare-programs.ts";
import listStalled from "../../../../apps/raycast/src/tools/list-stalled.ts";
import teamSummary from "../../../../apps/raycast/src/tools/team-summary.ts";
import { type Claim, claimEach } from "../claims.ts";
import type { Figures, Referee } from "../referee/referee.ts";
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
      const stalled = await claimStalled(task, referee);
      // Only list-stalled has a number of days.
      if (task.days !== 30) return stalled;
      return [
        ...stalled,
        ...(await claimSummary(task, referee)),
        ...(await claimPrograms(task, referee)),
        ...(await claimOverview(task, referee)),
      ];
    } finally {
      vi.useRealTimers();
      process.env["TZ"] = machineTimeZone;
    }
  },
};

/** The tool team-summary: every metric by title, in words. */
async function claimSummary(
  task: ReadingTask,
  { programs, organization, metricsOf }: Referee,
): Promise<readonly Claim[]> {
  const claims = [
    ...claimEach("team-summary", textsByTitle(organization.metrics, task), metricsIn(await teamSummary({}))),
  ];
  for (const { key } of programs.slice(0, 4)) {
    const summary = metricsIn(await teamSummary({ program: key }));
    claims.push(...claimEach(`team-summary of program ${key}`, textsByTitle(metricsOf([key]), task), summary));
  }
  return claims;
}

/** The tool compare-programs: a line for each program, with its figures in words, in the order of its columns. */
async function claimPrograms(task: ReadingTask, { programs, metricsOf }: Referee): Promise<readonly Claim[]> {
  const answer: Answer = await comparePrograms({});
  const titles = cellsOf(answer["columns"]);
  const lines = (answer["programs"] ?? []) as readonly unknown[];
  const answers = lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [titles[at], cell])));
  return [
    { about: "programs of compare-programs", expected: programs.length, got: answers.length },
    ...answers.flatMap((answer) => {
      const key = String(answer["Program"]).toLowerCase();
      const shown = metricColumns.filter(({ title }) => title in answer);
      const metrics = metricsOf([key]) as unknown as Metrics;
      return [
        {
          about: `columns of program ${key} in compare-programs`,
          expected: metricColumns.filter(({ rank }) => rank <= 3).map(({ title }) => title),
          got: shown.map(({ title }) => title),
        },
        ...shown.map(({ title, text }) => ({
          about: `program ${key} in compare-programs, ${title}`,
          expected: text({ program: noNames, metrics }, task),
          got: answer[title],
        })),
      ];
    }),
  ];
}

function cellsOf(line: unknown): readonly string[] {
  return String(line).split(" | ");
}

const metricColumns = programColumns.filter(({ unit }) => unit !== null);
/** The columns of metrics do not look at names. */
const noNames = { key: "", name: null, abbreviation: null, shownName: "" };

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

/** The tool list-stalled: how many there are, and the first of them. */
async function claimStalled({ days }: ReadingTask, { organization }: Referee): Promise<readonly Claim[]> {
  const answer: Answer = await listStalled({ days, limit: 20 });
  const { enrollments, metrics } = organization;
  const stalled = new Set(enrollments.filter((each) => each.stalled).map(({ learnerId }) => learnerId.toLowerCase()));
  const ids = listIn(answer, "stalled").map(({ id }) => String(id).toLowerCase());
  return [
    {
      about: "headline of list-stalled",
      expected: stalledHeadline(metrics as unknown as Metrics),
      got: answer["headline"],
    },
    {
      about: "number of stalled enrollments in list-stalled",
      expected: metrics["stalledEnrollments"],
      got: Number(/of ([\d,]+)/.exec(String(answer["shown"]))?.[1]?.replaceAll(",", "")),
    },
    { about: "length of list-stalled", expected: Math.min(20, Number(metrics["stalledEnrollments"])), got: ids.length },
    { about: "learners in list-stalled who have not stalled", expected: [], got: ids.filter((id) => !stalled.has(id)) },
  ];
}

type Answer = Readonly<Record<string, unknown>>;

function metricsIn(answer: Answer): Answer {
  return { ...(answer["metrics"] as Answer) };
}

function listIn(answer: Answer, name: string): readonly Answer[] {
  return (answer[name] ?? []) as readonly Answer[];
}

/** Every metric in the words of the one function that turns metrics into text. */
function textsByTitle(metrics: Figures, options: ReadingTask): Readonly<Record<string, string>> {
  return Object.fromEntries(
    metricTable.map(({ key, title }) => [title, metricText(key, metrics as unknown as Metrics, options)]),
  );
}
