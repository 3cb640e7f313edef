import { world } from "@aihr-plugins/raycast-test-kit";
import type { Row } from "@aihr-plugins/report";
import { rows } from "@aihr-plugins/report";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import { nudgeableRow, nudgeOf } from "../src/learners/nudge.ts";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import { launched } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";

const options = { readAt: Date.now() };
const rowsOf = (name: string, ...progress: readonly (readonly [string, number])[]): readonly Row[] =>
  rows([learner({ name, progress: progress.map(([abbreviation, value]) => ({ abbreviation, value })) })], options);

describe("a kind nudge", () => {
  it("is about the enrollment closest to completion, without days and comparisons", () => {
    const row = nudgeableRow(rowsOf("Bo Lind", ["PA", 20], ["TA", 80], ["HRBP", 100], ["AI", 0]));
    expect(row && nudgeOf(row)).toBe(
      "Hi Bo, you have reached 80% of TA Program, with about 2 h to go. Would half an hour this week work for the next step? Let me know if there is anything that I can help with.",
    );
  });

  it("invites to start where nothing has begun, and is not offered where all is completed", () => {
    const row = nudgeableRow(rowsOf("Bo Lind", ["PA", 0], ["TA", 100]));
    expect(row && nudgeOf(row)).toMatch(/^Hi Bo, PA Program is ready for you whenever you are\./);
    expect(nudgeableRow(rowsOf("Bo Lind", ["TA", 100]))).toBeUndefined();
  });

  it.each([
    ["José Müller", "Hi José,"],
    ["Müller, José", "Hi Müller, José,"],
    ["李 小龍", "Hi 李 小龍,"],
    ["Dr. Ida Weh", "Hi Dr. Ida Weh,"],
    ["J. Lee", "Hi J. Lee,"],
    ["Cher", "Hi Cher,"],
  ])("greets %s by a name that is right for sure", (name, greeting) => {
    const [row] = rowsOf(name, ["PA", 50]);
    expect(row && nudgeOf(row).startsWith(`${greeting} `)).toBe(true);
  });

  it("is about the enrollment of its row in Stalled Enrollments", async () => {
    const bo = learner({
      name: "Bo Lind",
      progress: [
        { abbreviation: "PA", value: 20, daysAgo: 50 },
        { abbreviation: "TA", value: 90 },
      ],
    });
    const { screen } = await launched(StalledEnrollments, { population: populationOf([bo]) });
    await screen.press("Copy Kind Nudge");
    expect(world.copied).toEqual([expect.stringContaining("20% of PA Program")]);
  });
});

describe("Copy Table", () => {
  const people = populationOf([
    learner({ name: "=1+1", progress: [{ abbreviation: "PA", value: 40 }] }),
    learner({ name: "<b>Bo</b> | Lind", progress: [{ abbreviation: "TA", value: 80 }] }),
    learner({ name: "Ida Weh" }),
  ]);

  it("copies what was found as a table, with when it was true", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Copy Table");
    const [text = ""] = world.copied;
    expect(text).toContain("| Learner | Program | Progress | Status | Spent | Left | Last activity |");
    expect(text.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(5);
    expect(text).toMatch(/^As of [A-Z]/m);
    expect(world.huds).toEqual(["Copied 3 Lines"]);
    await screen.type("ida");
    await screen.press("Copy Table");
    expect(world.huds.at(-1)).toBe("Copied 1 Line");
  });

  it("holds no formula and no markup of a name in its formatted form", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Copy Table");
    const html = world.copiedHtml.at(-1) ?? "";
    expect(html).toContain("<td>&#39;=1+1</td>");
    expect(html).not.toContain("<b>");
  });

  it("says how many lines of how many it copied", async () => {
    const { screen } = await launched(FindLearner, { learners: 1200 });
    await screen.press("Copy Table");
    expect(world.huds.at(-1)).toMatch(/^Copied 1,000 Lines of [\d,]+$/);
  });
});

describe("Open AIHR", () => {
  it.each([
    ["https://academy.example.com/dashboard", ["https://academy.example.com/dashboard"]],
    ["", undefined],
    ["academy", undefined],
    ["javascript:alert(1)", undefined],
  ])("is there only if the preferences hold an address: %j", async (aihrUrl, opened) => {
    const { screen } = await launched(FindLearner);
    world.preferences = { ...world.preferences, aihrUrl };
    await screen.type("a");
    const titles = screen.actions().map(({ title }) => title);
    expect(titles.includes("Open AIHR")).toBe(opened !== undefined);
    if (opened === undefined) return;
    await screen.press("Open AIHR");
    expect(world.opened).toEqual(opened);
  });
});
