import { historySource, whatChanged } from "@aihr-plugins/answers/history";
import { describe, expect, it } from "vitest";
import { idOf, person } from "./kit/people.ts";
import { recorded, sixWeeks } from "./kit/recorded.ts";

const asOf = "as of Nov 23, 2026, 12:00 UTC";

describe("whatChanged", () => {
  it("says what happened in the last seven days, how figures have moved, and who is behind it", async () => {
    expect(await whatChanged(historySource(await recorded()))).toEqual({
      result: "answered",
      of: "all programs",
      span: "Nov 17 – Nov 23, 2026",
      comparedWith: "as of Nov 9, 2026, 12:00 UTC",
      headline: "1 completion, 1 new start, 2 active learners",
      figures: {
        "New enrollments": "0 enrollments",
        "New starts": "1 enrollment",
        "New completions": "1 enrollment",
        "Active learners": "2 learners",
        Hours: "2.5 hours",
        Joined: "0 learners",
        Returned: "0 learners",
        Left: "1 learner",
        "Newly stalled": "1 enrollment",
      },
      metrics: {
        Learners: "from 4 to 3, 1 fewer",
        "Adoption rate": "from 75% to 100%, 25 points more",
        "Completion rate": "from 0% to 25%, 25 points more",
        "Average progress": "from 31% to 44%, 13 points more",
        "Hours spent": "from 15.5 hours to 17.5 hours, 2 hours more",
        "Recently active learners": "from 2 to 3, 1 more",
        "Stalled enrollments": "1, as before",
        "At risk enrollments": "from 2 to 1, 1 fewer",
      },
      shown: "4 of 4 changes",
      changes: [
        { ...who("Ana Diaz"), program: "PA Program (PA)", change: "completed", detail: "Nov 18, 2026" },
        {
          ...who("Bo Lind"),
          ...{ program: "TA Program (TA)", change: "stalled", detail: "At 10%, no activity for 36 days." },
        },
        { ...who("Cem Aydin"), program: "TA Program (TA)", change: "started", detail: "Nov 23, 2026" },
        { ...who("Dora Weiss"), change: "left", detail: "Nov 23, 2026" },
      ],
      message: "The report before these days is of Nov 9, 2026, so changes since then are included.",
      asOf,
    });
  });

  it.each([
    ["completed", 42, ["Ana Diaz"]],
    ["started", 42, ["Cem Aydin"]],
    ["enrolled", 42, ["Cem Aydin"]],
    ["progressed", 42, ["Ana Diaz", "Bo Lind", "Cem Aydin"]],
    ["joined", 42, ["Cem Aydin"]],
    ["left", 42, ["Dora Weiss"]],
    ["returned", 42, []],
    ["stalled", 42, ["Bo Lind"]],
    ["completed", 3, []],
  ] as const)("lists only who has %s, within %d days", async (kind, days, names) => {
    const answer = await whatChanged(historySource(await recorded()), { kind, days });
    expect(answer).toMatchObject({
      shown: `${names.length} of ${names.length} changes`,
      changes: names.map((name) => ({ name, change: kind })),
    });
  });

  it("says from where to where progress has gone, the largest gain first", async () => {
    expect(await whatChanged(historySource(await recorded()), { kind: "progressed", days: 42 })).toMatchObject({
      changes: [{ detail: "from 20% to 100%" }, { detail: "from 30% to 50%" }, { detail: "from 0% to 15%" }],
    });
  });

  it("counts the days from one to another, both included", async () => {
    const source = historySource(await recorded());
    expect(await whatChanged(source, { since: "2026-11-10", until: "2026-11-18" })).toMatchObject({
      span: "Nov 10 – Nov 18, 2026",
      comparedWith: "as of Nov 9, 2026, 12:00 UTC",
      shown: "2 of 2 changes",
      changes: [
        { name: "Ana Diaz", change: "completed" },
        { name: "Bo Lind", change: "stalled", detail: "At 10%, no activity for 31 days." },
      ],
      asOf,
    });
    expect(await whatChanged(source, { until: "2026-11-09", days: 14 })).toMatchObject({
      span: "Oct 27 – Nov 9, 2026",
    });
  });

  it("is about one program, whose scope figures of learners are in", async () => {
    const answer = await whatChanged(historySource(await recorded()), { program: "ta", days: 42 });
    expect(answer).toMatchObject({
      of: "TA Program (TA)",
      metrics: { Learners: "2, as before" },
      changes: [{ name: "Bo Lind" }, { name: "Cem Aydin", change: "started" }],
    });
    expect(answer).not.toHaveProperty(["figures", "Joined"]);
  });

  it("says what it cannot know", async () => {
    const source = historySource(await recorded());
    expect(await whatChanged(source, { since: "2026-01-01" })).toMatchObject({
      comparedWith: "as of Oct 12, 2026, 12:00 UTC",
      message: "The history begins on Oct 12, 2026, so these are the changes since then.",
    });
    expect(await whatChanged(source, { since: "2026-01-01", until: "2026-02-01" })).toEqual({
      result: "no history",
      message: "The history begins on Oct 12, 2026.",
      asOf,
    });
    expect(await whatChanged(source, { since: "2026-12-01", until: "2026-12-24" })).toMatchObject({
      headline: "0 completions, 0 new starts, 0 active learners",
      shown: "0 of 0 changes",
      message: "The newest report is of Nov 23, 2026.",
    });
    expect(await whatChanged(source, { since: "2026-11-20", until: "2026-11-10" })).toMatchObject({
      result: "day not understood",
      message: "Nov 20, 2026 is after Nov 10, 2026. The first day must come before the last.",
    });
    expect(await whatChanged(source, { until: "tomorrow" })).toMatchObject({ result: "day not understood" });
    expect(await whatChanged(source, { program: "Cooking" })).toMatchObject({ result: "program not found" });
  });

  it("has a clear answer without a history, and after one report", async () => {
    expect(await whatChanged(historySource(null))).toMatchObject({ result: "no history" });
    expect(await whatChanged(historySource(await recorded(sixWeeks.slice(-1))))).toMatchObject({
      result: "answered",
      shown: "0 of 0 changes",
      message: expect.stringContaining("The history has one report"),
    });
  });

  it("shows a learner who was forgotten as unnamed", async () => {
    const history = await recorded();
    await history.forget(idOf("Ana Diaz"));
    expect(await whatChanged(historySource(history), { kind: "completed" })).toMatchObject({
      changes: [{ name: "Unnamed learner", id: expect.stringMatching(/^forgotten-/) }],
    });
  });

  it("counts a learner who returns as returned, and what was completed before as nothing new", async () => {
    const [ana, bo] = [person("Ana Diaz", { key: "PA", value: 100 }), person("Bo Lind", { key: "PA", value: 5 })];
    const source = historySource(
      await recorded([
        [9, [ana, bo]],
        [8, [bo]],
        [1, [ana, bo]],
      ]),
    );
    expect(await whatChanged(source, { days: 3 })).toMatchObject({
      figures: { Returned: "1 learner", "New completions": "0 enrollments" },
      changes: [{ name: "Ana Diaz", change: "returned" }],
    });
  });
});

function who(name: string) {
  return { id: idOf(name), name };
}
