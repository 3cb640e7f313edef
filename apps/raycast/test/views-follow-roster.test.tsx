import { type Screen, world } from "@aihr-plugins/raycast-test-kit";
import { type Faults, type Learner, populationOf } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import Programs from "../src/programs.tsx";
import Refresh from "../src/refresh.ts";
import { keepRoster, keptRoster } from "../src/roster/kept-roster.ts";
import { loadRoster } from "../src/roster/load-roster.ts";
import { readRoster } from "../src/roster/read-roster.ts";
import { createRosterStore } from "../src/roster/roster-store.ts";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import { launch, launched, setUp } from "./kit/command.tsx";
import { learner } from "./kit/people.ts";
import { serve } from "./kit/served.ts";

const names = ["Ana Quux", "Bo Quux", "Cy Quux"];

const team = (value: number, people: readonly string[] = names) =>
  people.map((name) =>
    learner({
      name,
      progress: [
        { abbreviation: "PA", value, daysAgo: 50 },
        { abbreviation: "TA", value: 10, daysAgo: 3 },
      ],
    }),
  );

const idle = (screen: Screen) => () => screen.main()?.props["isLoading"] !== true;

/** A command with a learner's detail on top, whose server then serves something else. */
async function detailThen(next: { readonly people?: readonly Learner[]; readonly faults?: Faults }) {
  const { screen } = await launched(FindLearner, { population: populationOf(team(40)) });
  await screen.press("Show Progress", "Bo Quux");
  const changed = await serve({
    population: populationOf(next.people ?? team(90)),
    ...(next.faults && { faults: next.faults }),
  });
  return { screen, changed };
}

/** The same account at another server: the address is part of the account, so requests are sent on. */
async function redirected<T>(url: string, work: () => Promise<T>): Promise<T> {
  const send = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = new URL(String(input instanceof Request ? input.url : input));
    return send(new URL(address.pathname + address.search, url), init);
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = send;
  }
}

describe("a pushed view", () => {
  it("shows the new figures after Refresh", async () => {
    const { screen, changed } = await detailThen({ people: team(90) });
    expect(screen.text()).toContain("40%");
    await redirected(changed.url, async () => {
      await screen.press("Refresh");
      await screen.until(() => screen.text().includes("90%"));
    });
    expect(screen.main()?.props["navigationTitle"]).toBe("Bo Quux");
    expect(screen.main()?.props["markdown"]).not.toContain("40%");
  });

  it("says that a learner is not in the report anymore, without the name", async () => {
    const { screen, changed } = await detailThen({ people: team(90, ["Ana Quux", "Cy Quux"]) });
    await redirected(changed.url, async () => {
      await screen.press("Refresh");
      await screen.until(() => screen.text().includes("not in AIHR's report anymore"));
    });
    expect(screen.textOfAllViews()).not.toContain("Bo Quux");
  });

  it.each([
    ["key", "API Key Refused", { kind: "unauthorized" } as const],
    ["permission", "No Permission", { kind: "forbidden" } as const],
  ])("and the views below it show no name once the %s is refused", async (_, title, failure) => {
    const { screen, changed } = await detailThen({ faults: { failures: [failure] } });
    await redirected(changed.url, async () => {
      await screen.press("Refresh");
      await screen.until(() => screen.empty()?.title === title);
    });
    expect(screen.textOfAllViews()).not.toContain("Quux");
    await screen.back();
    expect(screen.empty()?.title).toBe(title);
    expect(screen.textOfAllViews()).not.toContain("Quux");
  });

  it("shows no name after Clear Cached Data until the report has been read again", async () => {
    const { screen, served } = await launched(FindLearner, { population: populationOf(team(40)) });
    await screen.press("Show Progress", "Bo Quux");
    await served.close();
    await screen.press("Clear Cached Data");
    expect(screen.textOfAllViews()).not.toContain("Quux");
    await screen.until(() => screen.empty()?.title === "No Connection");
    await screen.back();
    expect(screen.textOfAllViews()).not.toContain("Quux");
  });

  it("shows no name of the old account once the preferences have another key", async () => {
    const { screen } = await launched(FindLearner, { population: populationOf(team(40)) });
    await screen.press("Show Progress", "Bo Quux");
    world.preferences = { ...world.preferences, apiKey: "another-key" };
    await screen.press("Refresh");
    await screen.until(() => screen.empty()?.title === "API Key Refused");
    expect(screen.textOfAllViews()).not.toContain("Quux");
    await screen.back();
    expect(screen.textOfAllViews()).not.toContain("Quux");
  });

  it("is the list of a program, too, and two levels deep", async () => {
    const { screen } = await launched(Programs, { population: populationOf(team(40)) });
    await screen.press("Show Learners", "PA Program");
    await screen.press("Show Progress", "Bo Quux");
    const changed = await serve({ population: populationOf(team(80)) });
    await redirected(changed.url, async () => {
      await screen.press("Refresh");
      await screen.until(() => screen.text().includes("80%"));
      await screen.until(idle(screen));
    });
    await screen.back();
    expect(screen.rows()[0]?.accessories[0]).toBe("PA 80%");
    await screen.back();
    const refused = await serve({ faults: { failures: [{ kind: "unauthorized" }] } });
    await screen.press("Show Learners", "PA Program");
    await redirected(refused.url, async () => {
      await screen.press("Refresh");
      await screen.until(() => screen.empty()?.title === "API Key Refused");
    });
    expect(screen.textOfAllViews()).not.toContain("Quux");
  });

  it("shows no name once another command's reading was refused or another command cleared the cache", async () => {
    const { screen } = await launched(FindLearner, { population: populationOf(team(40)) });
    await screen.press("Show Progress", "Bo Quux");
    const refused = await serve({ faults: { failures: [{ kind: "unauthorized" }] } });
    await redirected(refused.url, async () => {
      await Refresh();
      await screen.settle();
      expect(screen.textOfAllViews()).not.toContain("Quux");
      await screen.until(() => screen.empty()?.title === "API Key Refused");
    });
  });

  it("opened from Stalled Enrollments follows as well", async () => {
    const { screen } = await launched(StalledEnrollments, { population: populationOf(team(40)) });
    await screen.press("Show Progress", "Bo Quux");
    const changed = await serve({ population: populationOf(team(70)) });
    await redirected(changed.url, async () => {
      await screen.press("Refresh");
      await screen.until(() => screen.text().includes("70%"));
    });
  });
});

describe("what is kept on disk", () => {
  const kept = () => JSON.stringify([...world.caches.values()].map((entries) => [...entries.keys()]));

  it("holds no learner once the key was refused, of this account or the one before", async () => {
    const { served, screen } = await launched(FindLearner, { population: populationOf(team(40)) });
    const before = readAccount();
    screen.close();
    world.preferences = { baseUrl: served.url, apiKey: "another-key" };
    const again = launch(FindLearner);
    await again.until(() => again.empty()?.title === "API Key Refused");
    expect(keptRoster(before)).toBeUndefined();
    expect(kept()).not.toMatch(/roster\.v|baseline\.v/);
  });

  it("holds no learner of the account before when the new server does not answer", async () => {
    const { served, screen } = await launched(FindLearner, { population: populationOf(team(40)) });
    screen.close();
    await served.close();
    world.preferences = { baseUrl: served.url, apiKey: "another-key" };
    const again = launch(FindLearner);
    await again.until(() => again.empty()?.title === "No Connection");
    expect(kept()).not.toMatch(/roster\.v|baseline\.v/);
  });

  it("is not written again by a refresh that was under way when everything was cleared", async () => {
    const slow = await serve({
      population: populationOf(team(40)),
      faults: { failures: [{ kind: "slow", delayMs: 300 }] },
    });
    setUp(slow);
    // The background refresh is another process: only the cache connects them.
    const background = readRoster(readAccount());
    const command = createRosterStore();
    command.clear();
    command.stop();
    await background;
    expect(kept()).not.toMatch(/roster\.v|baseline\.v/);
  });

  it("is not written by a reading with a key that was replaced meanwhile", async () => {
    const slow = await serve({
      population: populationOf(team(40)),
      faults: { failures: [{ kind: "slow", delayMs: 300 }] },
    });
    setUp(slow);
    const old = readRoster(readAccount());
    world.preferences = { baseUrl: slow.url, apiKey: "another-key" };
    const screen = launch(FindLearner);
    await screen.until(() => screen.empty()?.title === "API Key Refused");
    await old;
    expect(kept()).not.toMatch(/roster\.v|baseline\.v/);
  });
});

describe("a report that lost most of its learners", () => {
  it.each([
    ["none", []],
    ["one of three", team(40, ["Ana Quux"])],
  ])("does not replace the kept one by itself: %s", async (_, people) => {
    const served = await serve({ population: populationOf(team(40)) });
    setUp(served);
    keepRoster(readAccount(), { ...(await loadRoster(readAccount())), readAt: Date.now() - 3_600_000 });
    const shrunk = await serve({ population: populationOf(people) });
    await redirected(shrunk.url, async () => {
      const screen = launch(FindLearner);
      await screen.until(() => screen.toast()?.title === "Learners Missing");
      expect(screen.toast()?.message).toContain("the last one listed 3 learners");
      expect(screen.rows()).toHaveLength(3);
      expect(keptRoster(readAccount())?.learners).toHaveLength(3);
      expect(world.alerts).toEqual([]);

      world.confirms = false;
      await press(screen, "Use New Report");
      expect(world.alerts).toHaveLength(1);
      expect(keptRoster(readAccount())?.learners).toHaveLength(3);

      world.confirms = true;
      await press(screen, "Use New Report");
      await screen.until(() => screen.rows().length === people.length);
      expect(keptRoster(readAccount())?.learners).toHaveLength(people.length);
    });
  });
});

it("a report that lost most of its learners is not used anymore once all learners were removed", async () => {
  const served = await serve({ population: populationOf(team(40)) });
  setUp(served);
  keepRoster(readAccount(), { ...(await loadRoster(readAccount())), readAt: Date.now() - 3_600_000 });
  const shrunk = await serve({ population: populationOf(team(40, ["Ana Quux"])) });
  await redirected(shrunk.url, async () => {
    await Refresh();
    const toast = world.toasts.at(-1);
    expect(toast?.primaryAction?.title).toBe("Use New Report");
    world.preferences = { ...world.preferences, apiKey: "another-key" };
    await readRoster(readAccount());
    if (toast !== undefined) toast.primaryAction?.onAction(toast);
    await new Promise((next) => setTimeout(next, 20));
  });
  expect(JSON.stringify([...(world.caches.get("roster") ?? [])].map(([key]) => key))).not.toMatch(/roster\.v/);
});

/** Runs the action of the newest toast, which stays on the screen or not. */
async function press(screen: Screen, title: string): Promise<void> {
  const toast = world.toasts.at(-1);
  expect(toast?.primaryAction?.title).toBe(title);
  if (toast !== undefined) toast.primaryAction?.onAction(toast);
  await screen.settle();
}
