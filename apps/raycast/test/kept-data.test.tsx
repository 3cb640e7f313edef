import { closeCommand, find, world } from "@aihr-plugins/raycast-test-kit";
import { asOfText } from "@aihr-plugins/report";
import { type Faults, sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { readAccount } from "../src/account/account.ts";
import FindLearner from "../src/find-learner.tsx";
import { keepRoster, keptRoster } from "../src/roster/kept-roster.ts";
import { loadRoster } from "../src/roster/load-roster.ts";
import { countedNow } from "./kit/as-of.ts";
import { launch, setUp } from "./kit/command.tsx";
import { type Served, serve } from "./kit/served.ts";

const hourMs = 3_600_000;

/** A server that was read some time ago and is now as given. */
async function readBefore(ageMs: number, faults: Faults = {}): Promise<Served> {
  const healthy = await serve();
  setUp(healthy);
  const roster = await loadRoster(readAccount());
  const broken = await serve({ faults });
  setUp(broken);
  keptAt = Date.now() - ageMs;
  keepRoster(readAccount(), { ...roster, readAt: keptAt });
  return broken;
}

/** When the roster that `readBefore` kept was read. */
let keptAt = 0;

/** The count of a list whose data were read this long ago. */
const countedAt = (count: string, ageMs: number) =>
  `${count} · ${asOfText(ageMs === 0 ? Date.now() : keptAt, Intl.DateTimeFormat().resolvedOptions().timeZone)}${ageText(ageMs / hourMs)}`;
const ageText = (hours: number) => (hours < 1 ? "" : hours < 48 ? `, ${hours} hours ago` : `, ${hours / 24} days ago`);
const subtitle = (screen: ReturnType<typeof launch>) => find(screen.view(), "List.Section")[0]?.props["subtitle"];
const settled = (screen: ReturnType<typeof launch>) => () => screen.main()?.props["isLoading"] === false;

describe("the last good data", () => {
  it("are there at once, as of when they were read, while newer ones are read", async () => {
    const served = await readBefore(2 * hourMs);
    const screen = launch(FindLearner);
    expect(served.requests()).toBe(0);
    expect(screen.rows()).toHaveLength(60);
    expect(subtitle(screen)).toBe(countedAt("60 learners", 2 * hourMs));
    await screen.until(() => subtitle(screen) === countedAt("60 learners", 0));
  });

  it.each<readonly [string, Faults, string]>([
    ["the server is broken", { failures: [{ kind: "server-error" }] }, "AIHR Does Not Answer"],
    ["there are too many requests", { failures: [{ kind: "rate-limited", retryAfter: "90" }] }, "Too Many Requests"],
    ["the second page breaks off", { failures: [{ kind: "cut-off" }] }, "Unexpected Reply"],
    ["a web page answers", { failures: [{ kind: "web-page" }] }, "Wrong Base URL"],
    ["a reply has no learners in it", { shape: [{ path: ["data"] }] }, "Unexpected Reply"],
    ["a reply is empty though the API counts more", { emptyPages: [1, 2, 3] }, "Incomplete Report"],
  ])("stay when %s, with one toast", async (_, faults, title) => {
    await readBefore(3 * hourMs, faults);
    const screen = launch(FindLearner);
    await screen.until(() => world.toasts.length > 0);
    await screen.until(settled(screen));
    expect(world.toasts.map((toast) => toast.title)).toEqual([title]);
    expect(screen.rows()).toHaveLength(60);
    expect(subtitle(screen)).toBe(countedAt("60 learners", 3 * hourMs));
    expect(keptRoster(readAccount())?.learners).toHaveLength(60);
  });

  it("stay without a network, from the first moment on", async () => {
    const served = await readBefore(72 * hourMs);
    await served.close();
    const screen = launch(FindLearner);
    expect(screen.rows()).toHaveLength(60);
    await screen.until(() => screen.toast()?.title === "No Connection");
    expect(subtitle(screen)).toBe(countedAt("60 learners", 72 * hourMs));
    expect(screen.toast()?.primaryAction?.title).toBe("Try Again");
  });

  it("are not shown once the key is refused, nor is any name, until it is accepted again", async () => {
    const served = await readBefore(hourMs, { failures: [{ kind: "unauthorized", page: 1, times: 1 }] });
    const name = served.population.at(0).userName;
    const screen = launch(FindLearner);
    expect(screen.text()).toContain(name);
    await screen.until(() => screen.empty()?.title === "API Key Refused");
    expect(screen.text()).not.toContain(name);
    expect(keptRoster(readAccount())).toBeUndefined();
    screen.close();
    const again = launch(FindLearner);
    expect(again.text()).not.toContain(name);
    await again.until(() => again.rows().length === 60);
  });

  it("of one key are never shown for another, even while the command stays open", async () => {
    const served = await readBefore(hourMs);
    const screen = launch(FindLearner);
    await screen.until(settled(screen));
    const name = served.population.at(0).userName;
    world.preferences = { baseUrl: served.url, apiKey: "another-key" };
    await screen.rerender(<FindLearner arguments={{}} launchType={"userInitiated" as never} />);
    expect(screen.text()).not.toContain(name);
    await screen.until(() => screen.empty()?.title === "API Key Refused");
    expect(screen.text()).not.toContain(name);
  });

  it("of another account are removed as soon as this one is read", async () => {
    await readBefore(hourMs);
    const before = readAccount();
    const other = await serve({ learners: 5, apiKey: "other-key" });
    world.preferences = { baseUrl: other.url, apiKey: "other-key" };
    const screen = launch(FindLearner);
    await screen.until(() => screen.rows().length === 5 && settled(screen)());
    expect(keptRoster(before)).toBeUndefined();
  });

  it("are kept under a hash of base URL and key and a version, and hold neither", async () => {
    const served = await readBefore(hourMs);
    const keys = [...world.caches.values()].flatMap((entries) => [...entries.keys()]);
    expect(keys).toContain(`roster.v2.${readAccount().id}`);
    const all = JSON.stringify([...world.caches.values()].map((entries) => [...entries]));
    expect(all).not.toContain(sandboxApiKey);
    expect(all).not.toContain(served.url);
    const ids = new Set(
      [
        ["https://a.example", "k"],
        ["https://a.example", "l"],
        ["https://b.example", "k"],
      ].map(([baseUrl, apiKey]) => {
        world.preferences = { baseUrl, apiKey };
        return readAccount().id;
      }),
    );
    expect(ids.size).toBe(3);
  });

  it("that are damaged or older than 30 days count as none", async () => {
    await readBefore(31 * 24 * hourMs);
    expect(keptRoster(readAccount())).toBeUndefined();
    await readBefore(hourMs);
    const entries = world.caches.get("roster");
    const key = `roster.v2.${readAccount().id}`;
    entries?.set(key, (entries.get(key) ?? "").slice(0, 300));
    expect(keptRoster(readAccount())).toBeUndefined();
  });

  it("are read back as they were kept", async () => {
    const served = await serve({ learners: 200 });
    setUp(served);
    const roster = await loadRoster(readAccount());
    keepRoster(readAccount(), roster);
    const kept = keptRoster(readAccount());
    expect(kept?.learners.map(({ userId, userAvatarUrl }) => [userId, userAvatarUrl])).toEqual(
      roster.learners.map(({ userId, userAvatarUrl }) => [userId, userAvatarUrl]),
    );
    expect(kept).toMatchObject({ complete: true, reasons: [], readAt: roster.readAt });
  });
});

describe("an incomplete report", () => {
  it("is shown with every reason why, if there is no complete one, and is not kept", async () => {
    const served = await serve({ learners: 250, faults: { emptyPages: [3, 4, 5] } });
    setUp(served);
    const screen = launch(FindLearner);
    await screen.until(() => screen.toast()?.title === "Incomplete Report" && settled(screen)());
    expect(screen.toast()?.message).toBe(
      "The API counts 250 learners but listed only 200. Try again in a few minutes.",
    );
    expect(subtitle(screen)).toMatch(countedNow("200 learners, incomplete"));
    expect(keptRoster(readAccount())).toBeUndefined();
    closeCommand();
  });
});
