import { find, type Node, slot, world } from "@aihr-plugins/raycast-test-kit";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import { launched } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";

const bo = learner({
  name: "Bo Lind",
  progress: [
    { abbreviation: "PA", value: 40, daysAgo: 3, spent: 240, left: 360 },
    { abbreviation: "TA", value: 80, daysAgo: 64 },
    { abbreviation: "HRBP", value: 100, daysAgo: 200, left: 30 },
  ],
});

const labels = (panel: Node | undefined) =>
  find(panel, "Detail.Metadata.Label", "Detail.Metadata.TagList.Item").map(({ props }) => [
    props["title"] ?? "Status",
    props["text"],
  ]);

async function detailOf(name: string, people: readonly ReturnType<typeof learner>[]) {
  const { screen } = await launched(FindLearner, { population: populationOf(people) });
  await screen.press("Show Progress", name);
  return screen;
}

describe("a learner's detail", () => {
  it("shows hours, last activity, and of each program status, time spent, time left and what does not fit", async () => {
    const screen = await detailOf("Bo Lind", [bo]);
    expect(labels(slot(screen.main(), "metadata"))).toEqual([
      ["Hours Studied", "22 hours"],
      ["Last Activity", "3 days ago"],
      ["PA Program (PA)", "40%"],
      ["Status", "In progress"],
      ["Time Spent", "4 h"],
      ["Time Left", "6 h"],
      ["TA Program (TA)", "80%"],
      ["Status", "Stalled"],
      ["Time Spent", "8 h"],
      ["Time Left", "2 h"],
      ["HRBP Program (HRBP)", "100%"],
      ["Status", "Completed"],
      ["Time Spent", "10 h"],
      ["Time Left", "30 min"],
      ["Note", "completed with time left"],
    ]);
  });

  it("draws a chart that nothing has to be fetched for", async () => {
    const screen = await detailOf("Bo Lind", [bo]);
    const [, encoded = ""] =
      /!\[.*]\(data:image\/svg\+xml;base64,([^)]+)\)/.exec(String(screen.main()?.props["markdown"])) ?? [];
    const svg = Buffer.from(encoded, "base64").toString();
    expect(svg).toContain(">40%</text>");
    expect(svg).not.toMatch(/href|url\(/);
  });

  it("says that a learner is in no program", async () => {
    const screen = await detailOf("Ida Weh", [learner({ name: "Ida Weh" })]);
    expect(screen.main()?.props["markdown"]).toContain("No program");
  });

  it("shows a name as it is, whatever Markdown or SVG it holds", async () => {
    const name = "![x](https://evil.example/x.png) <img src=x>";
    const screen = await detailOf(name, [
      { ...learner({ name, progress: [{ abbreviation: "<g>", value: 10 }] }), userAvatarUrl: null },
    ]);
    const markdown = String(screen.main()?.props["markdown"]);
    expect(markdown.split("\n")[0]).toBe(
      "# \\!\\[x\\]\\(https:\u2060/\u2060/evil.\u2060example/x.\u2060png\\) &lt;img src=x\\>",
    );
    const chart = Buffer.from(/base64,([^)]+)/.exec(markdown)?.[1] ?? "", "base64").toString();
    expect(chart).not.toContain("<g>");
    await screen.press("Copy Progress as CSV");
    expect(world.copied.at(-1)).toContain(name);
  });

  it("says no change and no finish from one report alone", async () => {
    const screen = await detailOf("Bo Lind", [bo]);
    expect(screen.text()).not.toMatch(/Since|Estimated Finish/);
  });
});
