import { find, world } from "@aihr-plugins/raycast-test-kit";
import { populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import { countedNow } from "./kit/as-of.ts";
import { launch, launched, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const people = populationOf([
  learner({ name: "Ana Li", progress: [{ abbreviation: "PA", value: 99.6 }] }),
  learner({
    name: "José Müller",
    progress: [
      { abbreviation: "PA", value: 40 },
      { abbreviation: "HRBP", value: 100 },
    ],
  }),
  learner({ name: "Zoë Ng" }),
]);

describe("Find Learner", () => {
  it("shows all learners with a ring and the percentage of each program, and how many they are", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    expect(screen.rows().map(({ title, subtitle, accessories }) => [title, subtitle, accessories])).toEqual([
      ["Ana Li", "", ["PA 99%"]],
      ["José Müller", "", ["PA 40%", "HRBP 100%"]],
      ["Zoë Ng", "No program", []],
    ]);
    expect(find(screen.view(), "List.Section")[0]?.props["subtitle"]).toMatch(countedNow("3 learners"));
  });

  it("searches on each keystroke, and says when no learner matches", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.type("jm");
    expect(screen.rows().map(({ title }) => title)).toEqual(["José Müller"]);
    await screen.type("qqqq");
    expect(screen.empty()).toEqual({
      title: "No Matches",
      description: "No learner matches “qqqq”. Searched 3 learners.",
    });
    await screen.type("");
    expect(screen.rows()).toHaveLength(3);
  });

  it("begins with its argument, or with the text that it is the fallback for", async () => {
    const { screen, served } = await launched(FindLearner, { population: people });
    screen.close();
    const titles = (props: object) => {
      setUp(served);
      const again = launch(FindLearner, props);
      return again.until(() => again.rows().length === 1).then(() => again.rows()[0]?.title);
    };
    expect(await titles({ arguments: { learner: "muller" } })).toBe("José Müller");
    expect(await titles({ fallbackText: "zoe" })).toBe("Zoë Ng");
  });

  it("leads from a quicklink straight to the learner", async () => {
    const { screen, served } = await launched(FindLearner, { population: people });
    await screen.press("Create Quicklink", "José Müller");
    const link = new URL(world.opened[0] ?? "");
    const { learner: id } = JSON.parse(link.searchParams.get("arguments") ?? "{}");
    expect(`${link.host}${link.pathname}`).toBe("extensions/aihr-plugins/aihr/find-learner");
    setUp(served);
    const linked = launch(FindLearner, { arguments: { learner: id } });
    await linked.until(() => linked.main()?.type === "Detail");
    expect(linked.main()?.props["navigationTitle"]).toBe("José Müller");
  });

  it("filters by program, and stays so", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.choose("HRBP");
    expect(screen.rows().map(({ title }) => title)).toEqual(["José Müller"]);
    expect(screen.rows()[0]?.accessories[0]).toBe("HRBP 100%");
    screen.close();
    const again = launch(FindLearner);
    expect(again.rows().map(({ title }) => title)).toEqual(["José Müller"]);
  });

  it("groups, and stays so", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Group by Status");
    expect(screen.rows().map(({ section, title }) => [section, title])).toEqual([
      ["In Progress", "Ana Li"],
      ["In Progress", "José Müller"],
      ["No program", "Zoë Ng"],
    ]);
    screen.close();
    expect(launch(FindLearner).sections()).toEqual(["In Progress", "No program"]);
  });

  it("shows who was opened last first", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    await screen.press("Show Progress", "Zoë Ng");
    await screen.back();
    expect(screen.rows().map(({ section, title }) => [section, title])).toEqual([
      ["Recently Opened", "Zoë Ng"],
      ["Learners", "Ana Li"],
      ["Learners", "José Müller"],
    ]);
    screen.close();
    expect(launch(FindLearner).rows()[0]?.title).toBe("Zoë Ng");
  });

  it("copies a learner's name and progress as text, Markdown and CSV", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    for (const format of ["Name", "Progress as Text", "Progress as Markdown", "Progress as CSV"]) {
      await screen.press(`Copy ${format}`, "José Müller");
    }
    const [name, text, markdown, csv] = world.copied;
    expect(name).toBe("José Müller");
    expect(text).toContain("HRBP Program (HRBP): 100%, completed");
    expect(markdown).toContain("| HRBP Program \\(HRBP\\) | 100% | Completed |");
    expect(csv?.split("\r\n")[1]).toContain(",José Müller,PA,PA Program,PA,In progress,false,,40,");
  });

  it("opens an avatar only when asked, and draws initials otherwise", async () => {
    const { screen } = await launched(FindLearner, { population: people });
    expect(JSON.stringify(screen.rows()[0]?.node.props["icon"])).not.toContain("http:");
    await screen.press("Open Avatar", "José Müller");
    expect(world.opened).toEqual(["https://cdn.example.com/jos%C3%A9.jpg"]);
    expect(screen.actions("Zoë Ng").map(({ title }) => title)).not.toContain("Open Avatar");
  });

  it("draws at most 300 rows, and shows more", async () => {
    const { screen } = await launched(FindLearner, { learners: 400 });
    expect(screen.rows()).toHaveLength(151);
    expect(screen.rows().at(-1)).toMatchObject({ title: "Show More", subtitle: "151 to 300 of 400" });
    const first = screen.rows()[0]?.title;
    await screen.press("Show More", "Show More");
    expect(screen.rows().length).toBeLessThanOrEqual(300);
    expect(screen.rows()[0]).toMatchObject({ title: "Show Previous", subtitle: "1 to 150 of 400" });
    expect(screen.rows()[1]?.title).not.toBe(first);
    await screen.press("Show More", "Show More");
    expect(screen.rows()).toHaveLength(101);
    await screen.type("a");
    expect(screen.rows()[0]?.title).not.toBe("Show Previous");
  });

  it("searches the learners read so far, and never says that none match before all were read", async () => {
    const served = await serve({
      learners: 600,
      faults: { failures: [{ kind: "slow", delayMs: 1500, page: 3 }] },
    });
    setUp(served);
    const screen = launch(FindLearner);
    await screen.until(() => String(screen.main()?.props["navigationTitle"]).includes("200 of 600"));
    expect(screen.rows().length).toBeGreaterThan(0);
    expect(find(screen.view(), "List.Section")[0]?.props["subtitle"]).toBe("200 of 600 learners");
    const last = served.population.at(599).userId;
    await screen.type(last);
    expect(screen.empty()).toEqual({
      title: "Loading Learners",
      description: `200 of 600 learners. “${last}” is not among them yet.`,
    });
    await screen.until(() => screen.rows().length === 1);
    expect(screen.rows()[0]?.id).toBe(last);
  });

  it("sends no request for ten minutes, except for Refresh", async () => {
    const { screen, served } = await launched(FindLearner);
    screen.close();
    const before = served.requests();
    const again = launch(FindLearner);
    expect(again.rows()).toHaveLength(60);
    await again.until(() => again.main()?.props["isLoading"] === false);
    expect(served.requests()).toBe(before);
    await again.press("Refresh");
    await again.until(() => served.requests() > before && again.main()?.props["isLoading"] === false);
  });

  it("removes what is kept on request, and reads the report again", async () => {
    const { screen, served } = await launched(FindLearner);
    const before = served.requests();
    await screen.press("Clear Cached Data");
    expect(world.alerts).toHaveLength(1);
    await screen.until(() => served.requests() > before && screen.rows().length === 60);
    world.confirms = false;
    const kept = served.requests();
    await screen.press("Clear Cached Data");
    expect(served.requests()).toBe(kept);
  });

  it("forgets at once who was opened last when everything is cleared", async () => {
    const { screen, served } = await launched(FindLearner, { population: people });
    await screen.press("Show Progress", "Zoë Ng");
    await screen.back();
    expect(screen.sections()).toContain("Recently Opened");
    const before = served.requests();
    await screen.press("Clear Cached Data");
    await screen.until(() => served.requests() > before && screen.main()?.props["isLoading"] === false);
    expect(screen.sections()).toEqual(["Learners"]);
  });

  it("gives every action an icon, and shortcuts for both platforms", async () => {
    const { screen } = await launched(FindLearner, { learners: 300 });
    for (const { title, icon, shortcut } of screen.actions()) {
      expect(icon, title).toBeDefined();
      if (typeof shortcut === "object" && shortcut !== null && !("common" in shortcut)) {
        expect(Object.keys(shortcut), title).toEqual(["macOS", "Windows"]);
      }
    }
  });
});
