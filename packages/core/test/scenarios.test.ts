import { afterAll, beforeAll, describe, it } from "vitest";
import { openSyncHttp, type SyncHttp } from "./kit/sync-http.ts";
import { expectOutcome } from "./scenarios/expect-outcome.ts";
import { scenarios } from "./scenarios/index.ts";
import { readAsync, readOverHttp, readSync, readSyncOverHttp } from "./scenarios/reader.ts";

describe("the asynchronous driver", () => {
  it.each(scenarios)("$name", (scenario) => expectOutcome(scenario, readAsync));
});

describe("the synchronous driver", () => {
  it.each(scenarios)("$name", (scenario) => expectOutcome(scenario, readSync));
});

describe("the asynchronous driver over HTTP", () => {
  it.each(scenarios)("$name", (scenario) => expectOutcome(scenario, readOverHttp));
});

describe("the synchronous driver over HTTP", () => {
  let http: SyncHttp;
  beforeAll(async () => {
    http = await openSyncHttp();
  });
  afterAll(() => http.close());

  it.each(scenarios)("$name", (scenario) => expectOutcome(scenario, readSyncOverHttp(http)));
});
