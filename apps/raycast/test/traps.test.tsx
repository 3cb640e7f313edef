import { type Screen, world } from "@aihr-plugins/raycast-test-kit";
import { List } from "@raycast/api";
import { getProgressIcon, showFailureToast, useCachedPromise } from "@raycast/utils";
import { describe, expect, it } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import { progressIcon, ring } from "../src/learners/progress-icon.ts";
import { launch, launched, setUp } from "./kit/command.tsx";
import { serve } from "./kit/served.ts";

const pageSize = 2;

/** The way that @raycast/utils offers: pages as one scrolls. `answer` is the API. */
function Paginated({ answer }: { readonly answer: (page: number) => Promise<readonly string[]> }) {
  const { data, pagination, isLoading } = useCachedPromise(
    () => async (options: { readonly page: number }) => ({
      data: [...(await answer(options.page))],
      hasMore: options.page < 2,
    }),
    [],
    { onError: () => {} },
  );
  return (
    <List isLoading={isLoading} pagination={pagination}>
      {data?.map((name) => (
        <List.Item key={name} title={name} />
      ))}
    </List>
  );
}

function Cached({ apiKey }: { readonly apiKey: string }) {
  // The closure holds the key, and the arguments do not: the cache cannot know.
  const { data } = useCachedPromise(async () => [`Learner of ${apiKey}`], []);
  return (
    <List>
      {data?.map((name) => (
        <List.Item key={name} title={name} />
      ))}
    </List>
  );
}

const names = (page: number) => Array.from({ length: pageSize }, (_, at) => `Learner ${page * pageSize + at + 1}`);
const titles = (screen: Screen) => screen.rows().map(({ title }) => title);
const idle = (screen: Screen) => () => screen.main()?.props["isLoading"] === false;
const loadMore = (screen: Screen) => {
  const pagination = screen.main()?.props["pagination"];
  if (typeof pagination === "object" && pagination !== null && "onLoadMore" in pagination) {
    Reflect.apply(pagination.onLoadMore as () => void, undefined, []);
  }
};

describe("@raycast/utils' pagination, when a later page fails", () => {
  it("drops the pages that were there", async () => {
    setUp({ url: "" });
    const answer = async (page: number) => {
      if (page > 1) throw new Error("broken");
      return names(page);
    };
    const screen = launch(() => <Paginated answer={answer} />);
    await screen.until(() => titles(screen).length === pageSize);
    loadMore(screen);
    await screen.until(() => titles(screen).length === 2 * pageSize);
    loadMore(screen);
    await screen.until(() => titles(screen).length < 2 * pageSize);
    await screen.until(idle(screen));
    expect(titles(screen)).toEqual(names(0));
  });

  it("does not affect us: our roster comes whole or not at all, and never loses a learner", async () => {
    const served = await serve({ learners: 250, faults: { failures: [{ kind: "server-error", page: 2, times: 2 }] } });
    setUp(served);
    const screen = launch(FindLearner);
    await screen.until(() => screen.rows().length > 100 && idle(screen)());
    const broken = await serve({ learners: 250, faults: { failures: [{ kind: "server-error", page: 2 }] } });
    setUp(broken);
    const other = launch(FindLearner);
    await other.until(() => other.empty()?.title === "AIHR Does Not Answer");
  });
});

describe("@raycast/utils' pagination, when more is loaded during a refresh", () => {
  it("does not affect us: there is no more to load, and a refresh replaces all learners at once", async () => {
    const { screen, served } = await launched(FindLearner, { learners: 250 });
    expect(screen.main()?.props["pagination"]).toBeUndefined();
    const before = titles(screen);
    const requests = served.requests();
    await screen.press("Refresh");
    await screen.type("");
    expect(titles(screen)).toEqual(before);
    await screen.until(() => served.requests() > requests && idle(screen)());
    expect(titles(screen)).toEqual(before);
  });
});

describe("@raycast/utils' cache, when the key changes", () => {
  it("shows the rows of the key before", async () => {
    setUp({ url: "" });
    const first = launch(() => <Cached apiKey="one" />);
    await first.until(() => titles(first).length === 1);
    first.close();
    const second = launch(() => <Cached apiKey="two" />);
    expect(titles(second)).toEqual(["Learner of one"]);
  });

  it("does not affect us: another key shows no learners of the one before", async () => {
    const { screen, served } = await launched(FindLearner);
    screen.close();
    world.preferences = { baseUrl: served.url, apiKey: "two" };
    const second = launch(FindLearner);
    expect(second.rows()).toEqual([]);
    await second.until(() => second.empty()?.title === "API Key Refused");
  });
});

describe("a filter over a paginated list", () => {
  it("does not affect us: a learner of the last page is found before any scrolling", async () => {
    const { screen, served } = await launched(FindLearner, { learners: 700 });
    const last = served.population.at(699);
    expect(titles(screen)).not.toContain(last.userName);
    expect(screen.main()?.props["filtering"]).toBe(false);
    await screen.type(last.userId);
    expect(titles(screen)).toEqual([last.userName]);
  });
});

describe("showFailureToast", () => {
  it("offers to report the error publicly, with its stack", async () => {
    setUp({ url: "" });
    await showFailureToast(new Error("Learner 1 is broken"));
    expect(world.toasts.at(-1)?.secondaryAction ?? world.toasts.at(-1)?.primaryAction).toMatchObject({
      title: expect.stringMatching(/Report Error|Copy Logs/),
    });
  });

  it("is not used: a failure's toast offers to try again, and nothing that publishes", async () => {
    const { screen, served } = await launched(FindLearner);
    await served.close();
    await screen.press("Refresh");
    await screen.until(() => screen.toast() !== undefined);
    const { primaryAction, secondaryAction } = screen.toast() ?? {};
    expect([primaryAction?.title, secondaryAction?.title]).toEqual(["Try Again", undefined]);
  });
});

describe("getProgressIcon(NaN)", () => {
  const row = {
    learnerId: "1",
    learnerName: null,
    program: "PA",
    programName: null,
    abbreviation: "PA",
    status: "unknown",
    stalled: false,
    atRisk: null,
    progressPercent: null,
    minutesSpent: null,
    minutesLeft: null,
    durationMinutes: null,
    lastActivity: null,
    daysSinceLastActivity: null,
    totalHoursStudied: null,
    flags: [],
  } as const;

  it("draws a ring that looks no emptier than a full one", () => {
    expect(getProgressIcon(Number.NaN)).not.toBe(getProgressIcon(0));
  });

  it("does not affect us: where there is no number there is no ring", () => {
    for (const icon of [progressIcon(row), ring(null), ring(Number.NaN)]) {
      expect(icon).toMatchObject({ source: expect.stringContaining("disabled") });
    }
  });

  it("is never asked for a full ring before everything is done", () => {
    expect(ring(99.6)).toBe(ring(99));
    expect(ring(99.6)).not.toBe(ring(100));
  });
});
