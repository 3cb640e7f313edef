import { find, world } from "@aihr-plugins/raycast-test-kit";
import { type Learner, populationOf } from "@aihr-plugins/sandbox";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import MenuBar from "../src/menu-bar.tsx";
import { keepRoster } from "../src/roster/kept-roster.ts";
import { loadRoster } from "../src/roster/load-roster.ts";
import { localOptions } from "../src/roster/local-options.ts";
import { readRoster } from "../src/roster/read-roster.ts";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import TeamOverview from "../src/team-overview.tsx";
import comparePrograms from "../src/tools/compare-programs.ts";
import listStalled from "../src/tools/list-stalled.ts";
import teamSummary from "../src/tools/team-summary.ts";
import { launch, launched, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const dayMs = 86_400_000;

const readAt = Date.parse("2026-11-23T13:00:00Z");

/** A learner in programs whose last activity was at these instants. */
function active(name: string, ...dates: readonly string[]): Learner {
  const known = learner({ name, progress: dates.map((_, at) => ({ abbreviation: `P${at + 1}`, value: 50 })) });
  return { ...known, progress: known.progress.map((entry, at) => ({ ...entry, date: dates[at] ?? entry.date })) };
}

/** Keeps a report as if it had been read at an instant. */
async function keepAsOf(at: number, learners: readonly Learner[]): Promise<void> {
  const served = await serve({ population: populationOf(learners) });
  setUp(served);
  keepRoster(readAccount(), { ...(await loadRoster(readAccount())), readAt: at });
  await served.close();
}

/** Sets the clock of the moment of display. */
function showAt(instant: number): void {
  vi.spyOn(Date, "now").mockReturnValue(instant);
}

/** Sets this computer's time zone for one test. */
function setTimeZone(timeZone: string): void {
  const before = process.env["TZ"];
  process.env["TZ"] = timeZone;
  onTestFinished(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });
}

const itemsOf = (screen: ReturnType<typeof launch>) =>
  find(screen.view(), "MenuBarExtra.Item").map(({ props }) => `${props["title"]} ${props["subtitle"] ?? ""}`.trim());
const headlinesOf = (screen: ReturnType<typeof launch>) =>
  find(screen.view(), "List.Section").map(({ props }) => [props["title"], props["subtitle"]]);

/** Counts how many requests wait for their replies at once. */
async function requestsInFlight<T>(work: () => Promise<T>) {
  const send = globalThis.fetch;
  let [inFlight, atOnce] = [0, 0];
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async (...request) => {
    inFlight += 1;
    atOnce = Math.max(atOnce, inFlight);
    return send(...request).finally(() => {
      inFlight -= 1;
    });
  });
  const result = await work();
  spy.mockRestore();
  return { atOnce, result };
}

afterEach(() => vi.restoreAllMocks());

describe("figures", () => {
  const team = [
    active("Ana", "2026-10-24T12:00:00Z"),
    active("Bo", "2026-10-23T12:00:00Z", "2026-11-22T12:00:00Z"),
    active("Cy", "2026-10-01T12:00:00Z", "2026-09-01T12:00:00Z"),
  ];

  it("are as of the instant of reading, also 29 days later", async () => {
    setTimeZone("Europe/Amsterdam");
    for (const [shownAt, age] of [
      [readAt, ""],
      [readAt + 29 * dayMs, ", 29 days ago"],
    ] as const) {
      const asOf = `as of Nov 23, 2026, 14:00 Europe/Amsterdam${age}`;
      await keepAsOf(readAt, team);
      showAt(shownAt);
      const bar = launch(MenuBar);
      expect(itemsOf(bar)).toContain("Stalled enrollments 3 enrollments");
      expect(find(bar.view(), "MenuBarExtra.Section")[0]?.props["title"]).toBe(asOf.replace("as", "As"));
      const stalled = launch(StalledEnrollments);
      expect(headlinesOf(stalled)).toEqual([
        ["Stalled This Week", `1 enrollment of 1 learner stalled · ${asOf}`],
        ["Stalled This Month", `1 enrollment of 1 learner stalled · ${asOf}`],
        ["Stalled Earlier", `1 enrollment of 1 learner stalled · ${asOf}`],
        ["At Risk: No recent activity", `1 enrollment · ${asOf}`],
      ]);
      expect(stalled.main()?.props["navigationTitle"]).toBe("3 enrollments of 2 learners stalled");
      expect(stalled.rows().filter(({ section }) => section?.startsWith("Stalled"))).toHaveLength(3);
      vi.restoreAllMocks();
    }
  });

  it.each([
    // 30 or 31 calendar days before the report was read, depending on where that was.
    ["UTC", "No enrollments stalled"],
    ["Asia/Tokyo", "1 enrollment of 1 learner stalled"],
  ])("count calendar days in this computer's time zone, %s", async (timeZone, headline) => {
    setTimeZone(timeZone);
    const readLate = Date.parse("2026-11-23T18:00:00Z");
    await keepAsOf(readLate, [active("Ana", "2026-10-24T02:00:00Z")]);
    showAt(readLate);
    expect(await listStalled({})).toMatchObject({ headline });
  });

  it("use UTC where the system has no usable time zone", () => {
    vi.spyOn(Intl, "DateTimeFormat").mockImplementation(() => {
      throw new RangeError("Invalid time zone specified: Etc/Unknown");
    });
    expect(localOptions(readAt)).toEqual({ readAt, timeZone: "UTC" });
  });

  it("of a program count begun enrollments of this program only", async () => {
    const served = await serve({
      population: populationOf([
        learner({ name: "Ana", progress: [{ abbreviation: "PA", value: 0 }] }),
        learner({
          name: "Bo",
          progress: [
            { abbreviation: "PA", value: 0 },
            { abbreviation: "TA", value: 100 },
          ],
        }),
      ]),
    });
    setUp(served);
    expect(await teamSummary({})).toMatchObject({
      metrics: { "Adoption rate": "50%", "Total hours studied": "10 hours" },
    });
    expect(await teamSummary({ program: "pa" })).toMatchObject({
      metrics: { Learners: "2 learners", "Adoption rate": "0%", "Total hours studied": "—" },
    });
    expect(await comparePrograms({ programs: "pa" })).toMatchObject({
      programs: [expect.arrayContaining(["PA", "PA Program", "2", "0%"])],
    });
  });

  it("show data quality only where there is something to show", async () => {
    const odd = learner({ name: "Ana", progress: [{ abbreviation: "PA", value: 100, left: 30 }] });
    const { screen } = await launched(TeamOverview, { population: populationOf([odd]) });
    const quality = screen.rows().filter(({ section }) => section === "Data Quality");
    expect(quality.map(({ title, accessories }) => [title, accessories])).toEqual([
      ["Completed, with time left", ["1 enrollment"]],
    ]);
  });

  it("name learners and programs without a name", async () => {
    const known = learner({ name: "Ana", progress: [{ abbreviation: "PA", value: 50, daysAgo: 40 }] });
    const nameless = {
      ...known,
      userName: " ",
      progress: known.progress.map((entry) => ({ ...entry, programName: "", abbreviation: "" })),
    };
    const { screen } = await launched(FindLearner, { population: populationOf([nameless]) });
    expect(screen.rows()[0]).toMatchObject({ title: "Unnamed learner", accessories: ["Unnamed program 50%"] });
    expect(await listStalled({})).toMatchObject({
      enrollments: [{ name: "Unnamed learner", program: "Unnamed program" }],
    });
  });
});

describe("the sections by status", () => {
  it("call a learner inactive who was active in no program, not one with a stalled enrollment", async () => {
    const people = [
      learner({
        name: "Bo Two",
        progress: [
          { abbreviation: "PA", value: 40, daysAgo: 64 },
          { abbreviation: "TA", value: 100, daysAgo: 2 },
        ],
      }),
      learner({ name: "Cy Three", progress: [{ abbreviation: "PA", value: 40, daysAgo: 64 }] }),
      learner({ name: "Di Four", progress: [{ abbreviation: "PA", value: 0, daysAgo: 64 }] }),
    ];
    const { screen } = await launched(FindLearner, { population: populationOf(people) });
    await screen.press("Group by Status");
    expect(screen.rows().map(({ section, title }) => [section, title])).toEqual([
      ["Inactive", "Cy Three"],
      ["In Progress", "Bo Two"],
      ["Nothing Begun", "Di Four"],
    ]);
  });
});

describe("a reading", () => {
  it("requests all pages at once if the last reading found as many learners", async () => {
    setUp(await serve({ learners: 250 }));
    const first = await requestsInFlight(() => readRoster(readAccount()));
    const again = await requestsInFlight(() => readRoster(readAccount()));
    expect([first.atOnce, again.atOnce]).toEqual([2, 3]);
    expect(again.result.roster?.learners).toHaveLength(250);
  });

  it("lists a learner of two pages once, with the programs of both", async () => {
    const ana = learner({ name: "Ana Li", progress: [{ abbreviation: "PA", value: 40 }] });
    const others = Array.from({ length: 100 }, (_, at) => learner({ name: `Bo ${at}` }));
    const again = {
      ...ana,
      progress: learner({ name: "Ana Li", progress: [{ abbreviation: "TA", value: 60 }] }).progress,
    };
    const { screen } = await launched(FindLearner, { population: populationOf([ana, ...others, again]) });
    await screen.type("ana li");
    expect(screen.rows().map(({ title, accessories }) => [title, accessories])).toEqual([
      ["Ana Li", ["PA 40%", "TA 60%"]],
    ]);
  });

  it("shows every reason why it is incomplete, on the screen and to the model", async () => {
    const served = await serve({ learners: 250, faults: { emptyPages: [3, 4, 5] } });
    setUp(served);
    const warning = "The API counts 250 learners but listed only 200. Try again in a few minutes.";
    expect(await teamSummary({})).toMatchObject({ warning });
    const screen = launch(TeamOverview);
    await screen.until(() => world.toasts.length > 0 && headlinesOf(screen).length > 0);
    expect(world.toasts.map(({ message }) => message)).toEqual([warning]);
    expect(headlinesOf(screen)[0]?.[1]).toMatch(/^200 learners, incomplete · as of /);
  });
});
