import { find, type Node, slot, world } from "@aihr-plugins/raycast-test-kit";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import { keepRoster, keptRoster } from "../src/roster/kept-roster.ts";
import { loadRoster } from "../src/roster/load-roster.ts";
import { launch, launched, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const dayMs = 86_400_000;

const bo = learner({
  name: "Bo Lind",
  progress: [
    { abbreviation: "PA", value: 40, daysAgo: 3, spent: 240, left: 360 },
    { abbreviation: "TA", value: 80, daysAgo: 64 },
    { abbreviation: "HRBP", value: 100, daysAgo: 200, left: 30 },
  ],
});

function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

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

  it("estimates the finish once there is a pace over a day or more", async () => {
    const served = await serve({ population: populationOf([bo]) });
    setUp(served);
    const account = readAccount();
    const now = await loadRoster(account);
    const earlier = {
      ...now,
      readAt: now.readAt - 2 * dayMs,
      learners: now.learners.map((each) => ({
        ...each,
        progress: each.progress?.map((entry) =>
          entry.abbreviation === "PA" ? { ...entry, timeSpentInMinutes: 120 } : entry,
        ),
      })),
    };
    keepRoster(account, earlier);
    keepRoster(account, now);
    expect(keptRoster(account)?.readAt).toBe(now.readAt);
    const screen = launch(FindLearner);
    await screen.press("Show Progress", "Bo Lind");
    const finishes = labels(slot(screen.main(), "metadata")).filter(([title]) => title === "Estimated Finish");
    // 120 minutes in two days, 360 minutes left: six days.
    const finish = localDay(now.readAt + 6 * dayMs);
    expect(finishes).toEqual([
      ["Estimated Finish", finish],
      ["Estimated Finish", "No movement"],
    ]);
  });

  it("offers no finish from one report alone", async () => {
    const screen = await detailOf("Bo Lind", [bo]);
    expect(screen.text()).not.toContain("Estimated Finish");
  });
});
