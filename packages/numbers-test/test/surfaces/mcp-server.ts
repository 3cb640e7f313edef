import { type TrendFigure, trendFigures } from "@aihr-plugins/history";
import { openHistory as openHistoryAt } from "@aihr-plugins/history/open";
import {
  createHistoryAccess,
  createMcpServer,
  createSharedReport,
  type OpenHistoryReader,
} from "@aihr-plugins/mcp-server";
import { countText, hoursText, missingText, numberText, percentText } from "@aihr-plugins/report";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { claimAnswers } from "../claim-answers.ts";
import type { Claim } from "../claims.ts";
import type { HistorySurface } from "../recorded/history-surface.ts";
import type { JudgedPeriod } from "../referee/history-referee.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** The tools of the MCP server that read a history: each figure of each period by its title, in words. */
export const mcpHistory: HistorySurface = {
  name: "MCP",
  async claims({ path, timeZone, nights }, referee) {
    const openHistory = () => openSqliteHistoryAt(path);
    const readAt = nights.at(-1)?.readAt ?? 0;
    const client = await connect({ baseUrl: "http://127.0.0.1:9", apiKey: "none", timeZone, readAt }, openHistory);
    const claims: Claim[] = [];
    try {
      for (const by of ["week", "month"] as const) {
        const periods = referee.periods(by, null);
        for (const { key, title } of numberFigures) {
          const answer = await call(client, "trend", { by, metric: title, limit: 104 });
          claims.push(...claimRows(`${title} by ${by}`, answer, periods, [key]));
        }
        for (const program of referee.programs.slice(0, 4)) {
          const answer = await call(client, "trend", { by, program, limit: 104 });
          claims.push(...claimRows(`trend of ${program} by ${by}`, answer, referee.periods(by, program)));
        }
        for (const { from, through, figures } of periods) {
          const answer = await call(client, "what_changed", { since: from, until: through });
          claims.push(...claimHappened(`what changed from ${from} through ${through}`, answer, figures));
        }
      }
      return claims;
    } finally {
      await client.close();
    }
  },
};

function openSqliteHistoryAt(path: string) {
  return openHistoryAt({ kind: "file", path }, { create: false });
}

const numberFigures = trendFigures.filter(({ unit }) => unit !== "instant");

type Answer = Readonly<Record<string, unknown>>;

/** The rows that are shown, which are the latest, column by column. */
function claimRows(about: string, answer: Answer, periods: readonly JudgedPeriod[], keys?: readonly string[]) {
  const columns = (answer["columns"] ?? []) as readonly string[];
  const rows = (answer["periods"] ?? []) as readonly (readonly string[])[];
  const judged = periods.slice(-rows.length);
  const shown = columns.slice(1).map((title) => numberFigures.find((figure) => figure.title === title));
  const claims: Claim[] = [
    { about: `${about} has rows`, expected: true, got: rows.length > 0 },
    ...(keys ? [{ about: `figure of ${about}`, expected: keys, got: shown.map((figure) => figure?.key) }] : []),
  ];
  for (const [at, { from, figures, metrics }] of judged.entries()) {
    for (const [column, figure] of shown.entries()) {
      // A program without learners on the last day has no metrics on it.
      const isNone = figure?.metric != null && metrics["learners"] === 0;
      const value = figure?.metric == null ? figures[figure?.key ?? ""] : metrics[figure.metric];
      claims.push({
        about: `${about}, ${figure?.title} from ${from}`,
        expected: figureText(isNone ? null : Number(value ?? Number.NaN), figure?.unit),
        got: rows[at]?.[column + 1],
      });
    }
  }
  return claims;
}

function claimHappened(about: string, answer: Answer, figures: JudgedPeriod["figures"]): readonly Claim[] {
  const shown = { ...(answer["figures"] as Answer) };
  return (
    ["newEnrollments", "newStarts", "newCompletions", "activeLearners", "hours", "joined", "returned", "left"] as const
  ).map((key) => {
    const figure = numberFigures.find((each) => each.key === key);
    const value = figures[key] ?? 0;
    const noun = figure?.unit === "enrollments" ? "enrollment" : "learner";
    const expected = key === "hours" ? hoursText(value) : countText(value, noun);
    return { about: `${about}, ${figure?.title}`, expected, got: shown[figure?.title ?? ""] };
  });
}

function figureText(value: number | null, unit: TrendFigure["unit"] | undefined): string {
  if (value === null || Number.isNaN(value)) return missingText;
  if (unit === "percent") return percentText(value);
  if (unit === "days") return countText(value, "day");
  return unit === "hours" ? hoursText(value) : numberText(value);
}

/** The tools of the MCP server, called with the SDK's client, at the instant at which the report is read. */
export const mcpServer: Surface = {
  name: "MCP",
  async claims(task, referee) {
    const client = await connect(task);
    try {
      return await claimAnswers((tool, input) => call(client, tool.replaceAll("-", "_"), { ...input }), task, referee);
    } finally {
      await client.close();
    }
  },
};

async function connect(
  { baseUrl, apiKey, timeZone, readAt }: Pick<ReadingTask, "baseUrl" | "apiKey" | "timeZone" | "readAt">,
  openHistory?: () => Promise<OpenHistoryReader>,
): Promise<Client> {
  const report = createSharedReport({
    openAccess: async () => ({ baseUrl, apiKey }),
    now: () => readAt,
    signal: new AbortController().signal,
    ...{ timeZone, withoutNames: false, answerWithinMs: 30_000 },
  });
  const history = createHistoryAccess({ openHistory, withoutNames: false, now: () => readAt });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await createMcpServer({ report, history, version: "1", withoutNames: false }).connect(there);
  const client = new Client({ name: "numbers test", version: "1" });
  await client.connect(here);
  return client;
}

async function call(client: Client, name: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { structuredContent, content } = await client.callTool({ name, arguments: input });
  if (typeof structuredContent !== "object" || structuredContent === null) throw new Error(JSON.stringify(content));
  return { ...structuredContent };
}
