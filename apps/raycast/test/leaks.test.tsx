import { gunzipSync } from "node:zlib";
import { world } from "@aihr-plugins/raycast-test-kit";
import { createPopulation } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import MenuBar from "../src/menu-bar.tsx";
import Programs from "../src/programs.tsx";
import Refresh from "../src/refresh.ts";
import StalledEnrollments from "../src/stalled-enrollments.tsx";
import TeamOverview from "../src/team-overview.tsx";
import comparePrograms from "../src/tools/compare-programs.ts";
import findLearner from "../src/tools/find-learner.ts";
import getProgress from "../src/tools/get-progress.ts";
import listStalled from "../src/tools/list-stalled.ts";
import teamSummary from "../src/tools/team-summary.ts";
import { launch, setUp } from "./kit/command.tsx";
import { serve } from "./kit/served.ts";

const apiKey = "key-that-must-not-be-kept";
const population = createPopulation({ seed: 9, learners: 120 });
const people = Array.from({ length: 120 }, (_, at) => population.at(at));

/** Uses every command and tool as a person would in a day. Returns the address of the server. */
async function useEverything(): Promise<string> {
  const served = await serve({ population, apiKey });
  setUp(served, apiKey);
  const find = launch(FindLearner);
  await find.until(() => find.rows().length === 120);
  const name = find.rows()[4]?.title ?? "";
  await find.press("Add to My Team", name);
  await find.press("Show Progress", name);
  await find.back();
  await find.press("Group by Status");
  await find.press("Copy Table");
  await find.type(name);
  await find.choose("PA");
  find.close();
  for (const Command of [TeamOverview, Programs, StalledEnrollments]) {
    const screen = launch(Command);
    await screen.until(() => screen.rows().length > 0);
    await screen.press("Refresh");
    await screen.until(() => screen.main()?.props["isLoading"] === false);
    screen.close();
  }
  await Refresh();
  launch(MenuBar).close();
  await findLearner({ query: name });
  await getProgress({ learner: name });
  await teamSummary({ team: true });
  await comparePrograms({});
  await listStalled({});
  return served.url;
}

/** All that Raycast stores for the extension: each entry's key and text, compressed parts unpacked. */
function stored(): readonly { readonly key: string; readonly text: string }[] {
  const entries = [...world.caches].flatMap(([namespace, cache]) =>
    [...cache].map(([key, value]) => ({ key: `${namespace}/${key}`, text: unpacked(value) })),
  );
  const local = [...world.localStorage].map(([key, value]) => ({ key: `local/${key}`, text: String(value) }));
  return [...entries, ...local, { key: "subtitle", text: String(world.subtitle) }];
}

function unpacked(value: string): string {
  const parts = value.split(" ").map((part) => {
    try {
      return gunzipSync(Buffer.from(part, "base64")).toString();
    } catch {
      return part;
    }
  });
  return parts.join(" ");
}

/** The keys of the entries that hold one of these texts, once each. */
function holding(texts: readonly string[]): readonly string[] {
  return stored().flatMap(({ key, text }) =>
    texts.some((each) => `${key} ${text}`.includes(each)) ? [key.replace(/\.v\d\..*/, "")] : [],
  );
}

const names = people.flatMap(({ userName }) => (userName === null || userName.length < 4 ? [] : [userName]));
const ids = people.flatMap(({ userId }) => [userId, userId.toLowerCase()]);

describe("what Raycast stores", () => {
  it("holds neither the key nor the server, names in the roster only, and IDs where the README says", async () => {
    const url = await useEverything();
    expect(holding([apiKey, Buffer.from(apiKey).toString("base64"), url, new URL(url).host])).toEqual([]);
    expect(holding(names)).toEqual(["roster/roster"]);
    expect(new Set(holding(ids))).toEqual(new Set(["roster/roster", "roster/baseline", "roster/recents", "team/team"]));
  });

  it("holds no name and only the pinned IDs after Clear Cached Data", async () => {
    await useEverything();
    const screen = launch(StalledEnrollments);
    const send = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new TypeError("fetch failed"));
    try {
      await screen.press("Clear Cached Data");
      await screen.until(() => screen.empty()?.title === "No Connection");
    } finally {
      globalThis.fetch = send;
    }
    expect(holding(names)).toEqual([]);
    expect(holding(ids)).toEqual(["team/team"]);
  });

  it("holds no name after the key was refused", async () => {
    await useEverything();
    world.preferences = { ...world.preferences, apiKey: "another-key" };
    const screen = launch(TeamOverview);
    await screen.until(() => screen.empty()?.title === "API Key Refused");
    expect(holding(names)).toEqual([]);
    expect(holding(ids)).toEqual(["team/team"]);
  });
});
