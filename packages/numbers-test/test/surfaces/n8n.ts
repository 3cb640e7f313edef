import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { AnswerToolName } from "@aihr-plugins/answers";
import type { IExecuteFunctions, IHttpRequestOptions, INodeExecutionData } from "n8n-workflow";
import { vi } from "vitest";
import { bundle } from "../../../../apps/n8n/scripts/bundle.mts";
import { claimAnswers } from "../claim-answers.ts";
import { claimEnrollments, type EnrollmentRecord } from "../claim-enrollments.ts";
import { type Claim, claimEach } from "../claims.ts";
import type { Referee, Verdict } from "../referee/referee.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** The n8n node as it is published: its operations, executed over HTTP. */
export const n8nNode: Surface = {
  name: "n8n",
  async claims(task, referee) {
    const [summary] = await execute(task, "report", "getSummary");
    const programs = await execute(task, "program", "getAll");
    const enrollments = await execute(task, "progress", "getAll");
    const { metrics, enrollments: expected } = referee.organization;
    return [
      ...claimEach("summary", metrics, { ...summary }),
      { about: "programs", expected: referee.programs.map(({ key }) => key).sort(), got: programs.map(keyOf).sort() },
      ...referee.programs.flatMap(({ key, shownName }) => {
        const found = programs.find((program) => keyOf(program) === key) ?? {};
        return [
          ...claimEach(`program ${key}`, withoutHoursStudied(referee.metricsOf([key])), found),
          {
            about: `name of program ${key}`,
            expected: shownName.toLowerCase(),
            got: String(found["programName"]).toLowerCase(),
          },
        ];
      }),
      ...claimEnrollments(expected.map(recordOf), enrollments.map(readEnrollment)),
      ...(await claimScopes(task, referee)),
      ...(await claimDigest(task, referee)),
      ...(await claimAnswers((tool, input) => answer(task, tool, input), task, referee)),
    ];
  },
};

/** The summary of a program is the same, whether it is chosen by abbreviation, by name or by SKU. */
async function claimScopes(task: ReadingTask, referee: Referee): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const { key } of referee.programs.slice(0, 3)) {
    const [summary] = await execute(task, "report", "getSummary", { programs: [key] });
    claims.push(...claimEach(`summary of program ${key}`, referee.metricsOf([key]), { ...summary }));
  }
  for (const [sku, keys] of [...task.skus].slice(0, 2)) {
    const [summary] = await execute(task, "report", "getSummary", { programSkus: sku });
    claims.push(...claimEach(`summary of SKU ${sku}`, referee.metricsOf(keys), { ...summary }));
  }
  return claims;
}

/** A first digest says how things stand. Its days are always 30. */
async function claimDigest(task: ReadingTask, { organization: { metrics } }: Referee): Promise<readonly Claim[]> {
  if (task.days !== 30) return [];
  const [digest = {}] = await execute(task, "report", "buildDigest");
  const { periods } = JSON.parse(String(digest["kept"]));
  const tile = (title: string) => {
    const [, value = ""] = new RegExp(`^${title}: ([\\d,]+) `, "m").exec(String(digest["text"])) ?? [];
    return Number(value.replaceAll(",", ""));
  };
  return [
    ...claimEach("digest", metrics, periods[0].metrics),
    { about: "digest, started learners", expected: metrics.startedLearners, got: tile("Started learners") },
    { about: "digest, completed", expected: metrics.completed, got: tile("Completed") },
    { about: "digest, stalled", expected: metrics.stalledEnrollments, got: tile("Stalled") },
  ];
}

/** What an AI agent gets from the node. */
async function answer(task: ReadingTask, tool: AnswerToolName, input: object): Promise<Item> {
  const operation = tool.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const [item] = await execute(task, "answer", operation, {}, input);
  return item ?? {};
}

type Item = Readonly<Record<string, unknown>>;

function keyOf({ program }: Item): string {
  return String(program).toLowerCase();
}

function withoutHoursStudied({ totalHoursStudied: _, ...metrics }: Item): Item {
  return metrics;
}

/** What the node says of an enrollment, by its own names. */
function recordOf(verdict: Verdict): EnrollmentRecord {
  const { daysSince, programName: _, totalHoursStudied: __, flags, ...others } = verdict;
  return { ...others, flags: flags.join(", "), daysSinceLastActivity: daysSince };
}

function readEnrollment(item: Item): EnrollmentRecord {
  return { ...item, learnerId: String(item["learnerId"]), program: String(item["program"]) };
}

/** Executes one operation for one input item, at the instant at which the report is read. */
async function execute(
  task: ReadingTask,
  resource: string,
  operation: string,
  filters: object = {},
  parameters: object = {},
) {
  vi.useFakeTimers({ toFake: ["Date"], now: task.readAt });
  try {
    const node = await openNode();
    const options = { pageSize: task.pageSize, days: task.days, exactNumbers: true };
    const context = contextOf(task, { resource, operation, returnAll: true, filters, options, ...parameters });
    const [items = []] = await node.execute.call(context);
    return items.map(({ json }): Item => json);
  } finally {
    vi.useRealTimers();
  }
}

/** As much of n8n as the node needs. */
function contextOf({ baseUrl, apiKey, timeZone }: ReadingTask, parameters: Item): IExecuteFunctions {
  const context = {
    getNodeParameter: (name: string, _itemIndex: number, fallback?: unknown) => parameters[name] ?? fallback,
    getInputData: () => [{ json: {} }],
    getCredentials: async () => ({ baseUrl, apiKey }),
    getNode: () => ({ id: "1", name: "AIHR", type: "aihr", typeVersion: 1, position: [0, 0], parameters: {} }),
    getTimezone: () => timeZone,
    getExecutionCancelSignal: () => undefined,
    isToolExecution: () => false,
    continueOnFail: () => false,
    addExecutionHints: () => {},
    helpers: {
      prepareBinaryData: async () => ({ data: "", mimeType: "text/csv" }),
      httpRequestWithAuthentication: (_credential: string, request: IHttpRequestOptions) => send(request, apiKey),
    },
  };
  return context as unknown as IExecuteFunctions;
}

async function send({ method, url, body, headers }: IHttpRequestOptions, apiKey: string) {
  const response = await fetch(url, {
    method: method ?? "GET",
    headers: { ...(headers as Record<string, string>), "X-AIHR-API-Key": apiKey },
    body: String(body),
    redirect: "manual",
  });
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/** The node's class, as far as it is used here. */
interface OpenNode {
  execute(this: IExecuteFunctions): Promise<readonly (readonly INodeExecutionData[])[]>;
}

let opened: Promise<OpenNode> | undefined;

/** Builds the node once, into a folder of node_modules, where its only dependency is found. */
function openNode(): Promise<OpenNode> {
  opened ??= buildNode();
  return opened;
}

async function buildNode(): Promise<OpenNode> {
  const dist = fileURLToPath(new URL("../../../../apps/n8n/node_modules/.numbers-test", import.meta.url));
  await bundle(dist);
  const { Aihr } = createRequire(import.meta.url)(`${dist}/nodes/Aihr/Aihr.node.js`);
  return new Aihr();
}
