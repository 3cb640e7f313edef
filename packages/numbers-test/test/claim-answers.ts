import type { AnswerInputs, AnswerToolName } from "@aihr-plugins/answers";
import {
  type Metrics,
  metricTable,
  metricText,
  type ProgramMetrics,
  programColumns,
  stalledHeadline,
} from "@aihr-plugins/report";
import { type Claim, claimEach } from "./claims.ts";
import type { Figures, Referee } from "./referee/referee.ts";
import type { ReadingTask } from "./surface.ts";

type Answer = Readonly<Record<string, unknown>>;

/** Asks an assistant's tool. */
export type AskTool = <Name extends AnswerToolName>(tool: Name, input: AnswerInputs[Name]) => Promise<object>;

/** What the tools of an assistant answer, next to what SQL says. Only list-stalled takes a number of days. */
export async function claimAnswers(ask: AskTool, task: ReadingTask, referee: Referee): Promise<readonly Claim[]> {
  const stalled = await claimStalled(ask, task, referee);
  if (task.days !== 30) return stalled;
  return [...stalled, ...(await claimSummary(ask, task, referee)), ...(await claimPrograms(ask, task, referee))];
}

/** Every metric by title, in words. */
async function claimSummary(
  ask: AskTool,
  task: ReadingTask,
  { programs, organization, metricsOf }: Referee,
): Promise<readonly Claim[]> {
  const claims = [...(await claimFigures("team-summary", ask("team-summary", {}), organization.metrics, task))];
  for (const { key } of programs.slice(0, 4)) {
    const answer = ask("team-summary", { program: key });
    claims.push(...(await claimFigures(`team-summary of program ${key}`, answer, metricsOf([key]), task)));
  }
  return claims;
}

async function claimFigures(about: string, answer: Promise<object>, expected: Figures, task: ReadingTask) {
  const { metrics }: Answer = { ...(await answer) };
  return claimEach(about, textsByTitle(expected, task), { ...(metrics as Answer) });
}

/** A row for each program, with its figures in words, in the order of the columns. */
async function claimPrograms(
  ask: AskTool,
  task: ReadingTask,
  { programs, metricsOf }: Referee,
): Promise<readonly Claim[]> {
  const answer: Answer = { ...(await ask("compare-programs", {})) };
  const titles = (answer["columns"] ?? []) as readonly string[];
  const rows = (answer["programs"] ?? []) as readonly (readonly string[])[];
  return [
    { about: "programs of compare-programs", expected: programs.length, got: rows.length },
    ...rows.flatMap((row) => {
      const cells = Object.fromEntries(row.map((cell, at) => [titles[at], cell]));
      const key = String(cells["Program"]).toLowerCase();
      const metrics = metricsOf([key]) as unknown as Metrics;
      return metricColumns
        .filter(({ title }) => title in cells)
        .map(({ title, text }) => ({
          about: `program ${key} in compare-programs, ${title}`,
          expected: text({ program: noNames, metrics }, task),
          got: cells[title],
        }));
    }),
    { about: "columns of compare-programs", expected: true, got: rows.length === 0 || titles.length >= 6 },
  ];
}

const metricColumns = programColumns.filter(({ unit }) => unit !== null);
/** The columns of metrics do not look at names. */
const noNames: ProgramMetrics["program"] = { key: "", name: null, abbreviation: null, shownName: "" };

/** How many have stalled, and the first of them. */
async function claimStalled(ask: AskTool, { days }: ReadingTask, { organization }: Referee): Promise<readonly Claim[]> {
  const answer: Answer = { ...(await ask("list-stalled", { days, limit: 20 })) };
  const { enrollments, metrics } = organization;
  const stalled = new Set(enrollments.filter((each) => each.stalled).map(({ learnerId }) => learnerId.toLowerCase()));
  const listed = (answer["enrollments"] ?? []) as readonly { readonly id: string }[];
  const [, shown, all] = /^([\d,]+) of ([\d,]+) enrollments$/.exec(String(answer["shown"])) ?? [];
  const others = listed.map(({ id }) => id).filter((id) => !stalled.has(id.toLowerCase()));
  return [
    {
      about: "headline of list-stalled",
      expected: stalledHeadline(metrics as unknown as Metrics),
      got: answer["headline"],
    },
    {
      about: "number of stalled enrollments in list-stalled",
      expected: metrics["stalledEnrollments"],
      got: Number(all?.replaceAll(",", "")),
    },
    { about: "length of list-stalled", expected: Number(shown), got: listed.length },
    { about: "list-stalled is empty", expected: metrics["stalledEnrollments"] === 0, got: listed.length === 0 },
    { about: "learners in list-stalled who have not stalled", expected: [], got: others },
  ];
}

/** Every metric in the words of the one function that turns metrics into text. */
export function textsByTitle(metrics: Figures, options: ReadingTask): Readonly<Record<string, string>> {
  return Object.fromEntries(
    metricTable.map(({ key, title }) => [title, metricText(key, metrics as unknown as Metrics, options)]),
  );
}
