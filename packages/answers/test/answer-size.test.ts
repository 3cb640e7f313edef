import { comparePrograms, findLearner, getProgress, listStalled, teamSummary } from "@aihr-plugins/answers";
import { type HistorySource, historySource, trend, whatChanged } from "@aihr-plugins/answers/history";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { person, readAt, sourceOf } from "./kit/people.ts";
import { type Recording, recordAll } from "./kit/recorded.ts";

/**
 * Tokens of a text, counted high: two bytes of UTF-8 to a token. OpenAI's o200k_base makes a token of 2.2 bytes where
 * most of an answer is UUIDs and names of many scripts, of 3.8 bytes where it is figures in words, and about one of each
 * character of Chinese, which has three bytes.
 */
function tokensAtMost(value: unknown): number {
  return Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 2);
}

function organization(nameOf: (at: number) => string, programOf: (at: number) => string): readonly AdoptionViewModel[] {
  return Array.from({ length: 10_000 }, (_, at) => {
    const programs = at === 0 ? 60 : 3;
    const keys = Array.from({ length: programs }, (_, each) => ({
      key: programOf((at + each) % 60),
      value: (at * 7 + each) % 101,
      daysAgo: (at * 13 + each) % 200,
    }));
    return { ...person(nameOf(at), ...keys), userId: `550e8400-e29b-41d4-a716-${String(at).padStart(12, "0")}` };
  });
}

const warning = "AIHR could not be reached, so these are the figures of the last complete report. ".repeat(20);

const namings = [
  [
    "usual",
    (at: number) => `Alexandra Montgomery-Fitzgerald ${at}`,
    (at: number) => `Certificate Program Number ${at}`,
  ],
  ["long Chinese", (at: number) => `${"山田太郎".repeat(40)}${at}`, (at: number) => `${"人事分析".repeat(40)}${at}`],
  ["emoji", (at: number) => `${"👩‍💻".repeat(60)}${at}`, (at: number) => `${at}${"🎓".repeat(90)}`],
] as const;

describe.each(namings)("an answer about 10,000 learners in 60 programs with %s names", (_, nameOf, programOf) => {
  const source = sourceOf(organization(nameOf, programOf), { warning, scope: nameOf(1), now: readAt + 9e8 });
  const asked = nameOf(0);

  it.each([
    ["findLearner of all", () => findLearner(source, { limit: 20 })],
    ["findLearner by name", () => findLearner(source, { query: asked.slice(0, 10), limit: 20 })],
    ["findLearner in a program", () => findLearner(source, { query: asked, program: programOf(7), limit: 20 })],
    ["findLearner by status", () => findLearner(source, { status: "inactive", limit: 20 })],
    ["getProgress in 60 programs", () => getProgress(source, { learner: source.index.learners[0]?.userId ?? "" })],
    ["getProgress of an ambiguous name", () => getProgress(source, { learner: asked.slice(0, 4) })],
    ["teamSummary", () => teamSummary(source)],
    ["teamSummary of an unknown program", () => teamSummary(source, { program: asked })],
    ["comparePrograms", () => comparePrograms(source)],
    ["comparePrograms by a rare metric", () => comparePrograms(source, { sortBy: "Median hours" })],
    ["listStalled", () => listStalled(source, { limit: 20 })],
    ["listStalled at risk", () => listStalled(source, { limit: 20, atRisk: true })],
  ])("stays below 2,000 tokens: %s", (_, answer) => {
    expect(tokensAtMost(answer())).toBeLessThan(2000);
  });
});

describe.each(namings)(
  "an answer from a history of 10,000 learners in 60 programs with %s names",
  (_, nameOf, programOf) => {
    let source: HistorySource;
    let remove = () => {};
    beforeAll(async () => {
      const now = organization(nameOf, programOf);
      const before = now.map((learner) => ({
        ...learner,
        progress: learner.progress?.map((entry) => ({ ...entry, value: (entry.value ?? 0) / 2 })),
      }));
      const recordings: readonly Recording[] = [
        [400, before],
        [0, now.slice(5)],
      ];
      const history = await recordAll(recordings);
      remove = () => history.remove();
      source = historySource(history, { now: readAt + 9e8 });
    }, 120_000);
    afterAll(() => remove());

    it.each([
      ["trend", () => trend(source)],
      ["trend of two years of weeks", () => trend(source, { by: "week", limit: 104 })],
      ["trend of one figure", () => trend(source, { by: "week", limit: 104, metric: "Completion rate" })],
      ["trend of a program", () => trend(source, { program: programOf(7) })],
      ["trend of an unknown program", () => trend(source, { program: nameOf(0) })],
      ["trend from a day that is none", () => trend(source, { since: nameOf(0) })],
      ["whatChanged", () => whatChanged(source, { limit: 20 })],
      ["whatChanged of a kind", () => whatChanged(source, { days: 400, kind: "progressed", limit: 20 })],
      ["whatChanged in a program", () => whatChanged(source, { days: 400, program: programOf(7), limit: 20 })],
    ])("stays below 2,000 tokens: %s", { timeout: 60_000 }, async (_, answer) => {
      expect(tokensAtMost(await answer())).toBeLessThan(2000);
    });
  },
);

describe("an answer's lists", () => {
  it("hold something, and say how much is left out, whatever the names", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 }), { minLength: 1, maxLength: 40 }), (names) => {
        const learners = names.map((name, at) => ({
          ...person(name, { key: "PA", value: 50, daysAgo: 90 }),
          userId: `550e8400-e29b-41d4-a716-${String(at).padStart(12, "0")}`,
        }));
        const answer = listStalled(sourceOf(learners), { limit: 20 });
        const listed = "enrollments" in answer ? answer.enrollments.length : 0;
        expect(listed).toBeGreaterThan(0);
        expect(answer.shown).toBe(`${listed} of ${names.length} enrollments`);
        expect(tokensAtMost(answer)).toBeLessThan(2000);
      }),
    );
  });
});
