import { comparePrograms, findLearner, getProgress, listStalled, teamSummary } from "@aihr-plugins/answers";
import { historySource, trend, whatChanged } from "@aihr-plugins/answers/history";
import { describe, expect, it } from "vitest";
import { idOf, sourceOf, team } from "./kit/people.ts";
import { recorded } from "./kit/recorded.ts";

const source = sourceOf(team, { withoutNames: true });

describe("a source without names", () => {
  it("shows learners by ID", () => {
    expect(listStalled(source, { limit: 1 })).toMatchObject({
      enrollments: [{ id: idOf("Bo Lind"), program: "PA Program (PA)", why: "At 80%, no activity for 64 days." }],
    });
    expect(getProgress(source, { learner: idOf("Fiona Bauer") })).toMatchObject({
      learner: { id: idOf("Fiona Bauer") },
      programs: [{ progress: "45%" }],
    });
    expect(findLearner(source, { program: "PA", status: "completed" })).toMatchObject({ shown: "0 of 0 learners" });
  });

  it("finds no learner by name, so that no answer connects a name with an ID", () => {
    const message = "No learner has this ID. Names are switched off, so use a learner ID.";
    expect(getProgress(source, { learner: "Fiona Bauer" })).toEqual({
      result: "learner not found",
      message,
      shown: "0 of 0",
      candidates: [],
      asOf: source.basis.asOf,
    });
    expect(findLearner(source, { query: "fiona" })).toEqual({
      result: "answered",
      shown: "0 of 0 learners",
      learners: [],
      message,
      asOf: source.basis.asOf,
    });
  });

  it("puts no name into any answer", () => {
    const answers = [
      ...team.flatMap(({ userName }) => [
        findLearner(source, { query: userName ?? "" }),
        getProgress(source, { learner: userName ?? "" }),
      ]),
      findLearner(source, {}),
      ...team.map(({ userId }) => getProgress(source, { learner: userId })),
      teamSummary(source),
      comparePrograms(source),
      listStalled(source),
      listStalled(source, { atRisk: true }),
    ];
    const text = JSON.stringify(answers);
    const names = team.flatMap(({ userName }) => (userName ?? "").split(" "));
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toContain("Unnamed");
  });

  it("puts no name into an answer from a history", async () => {
    const history = historySource(await recorded(), { withoutNames: true });
    const text = JSON.stringify([
      await trend(history),
      await whatChanged(history, { days: 42 }),
      await whatChanged(history, { days: 42, kind: "progressed" }),
    ]);
    expect(["Ana", "Diaz", "Lind", "Cem", "Dora", "Unnamed"].filter((name) => text.includes(name))).toEqual([]);
    expect(text).toContain(idOf("Bo Lind"));
  });
});
