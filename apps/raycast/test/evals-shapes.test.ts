import { readFileSync } from "node:fs";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readAccount } from "../src/account/account.ts";
import { keepRoster } from "../src/roster/kept-roster.ts";
import { emptyCache } from "../src/roster/roster-cache.ts";
import { toggleInTeam } from "../src/team/team.ts";
import comparePrograms from "../src/tools/compare-programs.ts";
import findLearner from "../src/tools/find-learner.ts";
import getProgress from "../src/tools/get-progress.ts";
import listStalled from "../src/tools/list-stalled.ts";
import teamSummary from "../src/tools/team-summary.ts";
import { setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const { evals }: { readonly evals: readonly { readonly input: string; readonly mocks: Record<string, unknown> }[] } =
  parse(readFileSync(new URL("../ai.yaml", import.meta.url), "utf8"), { merge: true });

const people = populationOf([
  learner({ name: "Fiona Bauer", progress: [{ abbreviation: "PA", value: 45, daysAgo: 3 }] }),
  learner({ name: "Fiona Okafor", progress: [{ abbreviation: "HRBP", value: 100 }] }),
  learner({ name: "Bo Lind", progress: [{ abbreviation: "TA", value: 80, daysAgo: 64 }] }),
  learner({ name: "Ida Weh" }),
]);

/** Real answers of each kind that a tool gives. */
const answers: Readonly<Record<string, () => Promise<readonly unknown[]>>> = {
  "find-learner": async () => [
    await findLearner({ query: "fio" }),
    await findLearner({ query: "", program: "TA" }),
    await findLearner({ query: "Fiona Okafro" }),
    await findLearner({ query: "Bo Lind", program: "HRBP" }),
  ],
  "get-progress": async () => [
    await getProgress({ learner: "Bo Lind" }),
    await getProgress({ learner: "Ida Weh" }),
    await getProgress({ learner: "Fiona" }),
    await getProgress({ learner: "Fiona Okafro" }),
    await afterAWeek(),
  ],
  "team-summary": async () => [await teamSummary({}), await teamSummary({ program: "PA" }), await teamOnly()],
  "compare-programs": async () => [
    await comparePrograms({ sortBy: "completion rate" }),
    await comparePrograms({ lowestFirst: true }),
  ],
  "list-stalled": async () => [await listStalled({})],
};

/** With an earlier report of a week ago. */
async function afterAWeek() {
  const account = readAccount();
  const learners = Array.from({ length: people.size }, (_, at) => people.at(at));
  emptyCache();
  keepRoster(account, { learners, readAt: Date.now() - 7 * 86_400_000, complete: true, reasons: [] });
  return getProgress({ learner: "Fiona Bauer" });
}

async function teamOnly() {
  toggleInTeam(readAccount(), people.at(1).userId);
  return teamSummary({ team: true });
}

describe("each mock of the evals", () => {
  it.each(
    evals.flatMap(({ input, mocks }) => Object.entries(mocks).map(([tool, mock]) => [tool, input, mock] as const)),
  )("has the keys, types and forms of a real answer: %s, %s", async (tool, _, mock) => {
    setUp(await serve({ population: people }));
    const real = (await answers[tool]?.()) ?? [];
    expect(real.map(shapeOf)).toContainEqual(shapeOf(mock));
  });
});

/** The keys of a value and the forms of its texts: numbers, dates and names replaced by what they are. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === "metrics" || key === "stages" ? key : formOf(key, each)]),
  );
}

function formOf(key: string, value: unknown): unknown {
  if (typeof value !== "string" || !isForm.has(key)) return shapeOf(value);
  if (key === "of") return value === "all programs" ? value : "program";
  if (key === "asOf")
    return value.replace(/^as of \w{3} \d+, \d{4}, \d\d:\d\d \S+?(, \d+ (hour|day)s? ago)?$/, "as of");
  return value
    .replace(/[\d,]+/g, "0")
    .replace(/0 (enrollment|learner)s?/g, "0 $1")
    .replace(/0 \w+ of 0/, "0 of 0");
}

const isForm = new Set(["shown", "asOf", "headline", "scope", "result", "of"]);
