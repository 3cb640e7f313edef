import { world } from "@aihr-plugins/raycast-test-kit";
import type { Faults, SimulatedFailure } from "@aihr-plugins/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import FindLearner from "../src/find-learner.tsx";
import MenuBar from "../src/menu-bar.tsx";
import Refresh from "../src/refresh.ts";
import TeamOverview from "../src/team-overview.tsx";
import getProgress from "../src/tools/get-progress.ts";
import { allTextOf } from "./kit/all-text-of.ts";
import { launch, setUp } from "./kit/command.tsx";
import { type Served, serve } from "./kit/served.ts";

/** A key that is found wherever it goes. */
const apiKey = "key-that-must-not-be-seen";
const learners = 120;

const kinds: readonly SimulatedFailure["kind"][] = [
  "bad-request",
  "unauthorized",
  "forbidden",
  "not-found",
  "rate-limited",
  "server-error",
  "bad-gateway",
  "web-page",
  "cut-off",
  "dropped",
  "redirect",
];

const faults: readonly (readonly [string, Faults])[] = [
  ...kinds.flatMap((kind): readonly (readonly [string, Faults])[] => [
    [`${kind} at once`, { failures: [{ kind, retryAfter: "600" }] }],
    [`${kind} on the second page`, { failures: [{ kind, page: 2, retryAfter: "600" }] }],
  ]),
  ["a name that is an object", { shape: [{ path: ["data", 3, "userName"], value: { first: "Fiona" } }] }],
  ["progress that is text", { shape: [{ path: ["data", 1, "progress"], value: "Fiona is at 40 %" }] }],
  ["learners that are no list", { shape: [{ path: ["data"], value: "Fiona" }] }],
  ["pages that come empty", { emptyPages: [2, 3, 4] }],
  ["every page the same", { ignoresPage: true }],
];

let logged: unknown[] = [];

beforeEach(() => {
  logged = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(...parts));
  }
});
afterEach(() => vi.restoreAllMocks());

/** Everything by which this server's learners could be known, and the key. */
function secretsOf({ population }: Served): readonly string[] {
  const all = Array.from({ length: learners }, (_, at) => population.at(at));
  return [apiKey, "Fiona", ...all.flatMap(({ userId, userName }) => [userId, userName])];
}

function seen(secrets: readonly string[], text: string): readonly string[] {
  return secrets.filter((secret) => text.includes(secret));
}

describe("what a failure leaves behind", () => {
  it.each(faults)("holds no name, no ID and no key: %s", async (_, given) => {
    const served = await serve({ learners, apiKey, faults: given });
    setUp(served, apiKey);
    const secrets = secretsOf(served);

    const find = launch(FindLearner);
    await find.until(() => find.main()?.props["isLoading"] === false);
    expect(find.crash()).toBeUndefined();
    // Rows may hold names where part of a report may be shown; texts about the failure may not.
    const failureText = find.rows().length === 0 ? find.text() : "";
    expect(seen(secrets, failureText)).toEqual([]);
    find.close();

    const overview = launch(TeamOverview);
    await overview.until(() => overview.main()?.props["isLoading"] === false);
    expect(seen(secrets, overview.rows().length === 0 ? overview.text() : "")).toEqual([]);
    overview.close();

    await Refresh();
    expect(seen(secrets, launch(MenuBar).text())).toEqual([]);
    const thrown = await getProgress({ learner: "no one" }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(seen(secrets, allTextOf(thrown))).toEqual([]);
    expect(seen(secrets, allTextOf(world.toasts))).toEqual([]);
    expect(seen(secrets, allTextOf([world.huds, world.subtitle, logged]))).toEqual([]);
  });

  it("holds nothing of an unexpected error either", async () => {
    const served = await serve({ learners, apiKey });
    setUp(served, apiKey);
    // A cache that cannot be written, as on a full disk, with a message that reveals a name.
    const caches = world.caches;
    vi.spyOn(Map.prototype, "set").mockImplementation(function set(this: Map<unknown, unknown>, key, value) {
      if (String(key).startsWith("roster.")) throw new Error(`Fiona ${apiKey} did not fit`);
      return Reflect.apply(originalSet, this, [key, value]);
    });
    const screen = launch(FindLearner);
    await screen.until(() => screen.rows().length === learners);
    expect(caches.get("roster")?.has("roster")).toBe(false);
    expect(allTextOf([world.toasts, logged])).not.toContain("Fiona");
  });
});

const originalSet = Map.prototype.set;
