import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { mismatches } from "./claims.ts";
import { createReferee, type Reading } from "./referee/referee.ts";
import { fetchReplies } from "./served/fetch-replies.ts";
import { readAt } from "./served/populations.ts";
import { servePopulations } from "./served/serve-populations.ts";
import { reportPackage } from "./surfaces/report-package.ts";

const reading: Reading = { readAt, days: 30, timeZone: "UTC" };

describe("the comparison", () => {
  it("names the surface, the population, the metric, the program and both values of one changed number", async () => {
    const { apiOf, close } = await servePopulations();
    const { baseUrl, skus } = apiOf("300 learners");
    const replies = await fetchReplies(baseUrl, 1000);
    const changed = replies.map((body) => body.replace(/"timeSpentInMinutes":([1-9]\d*)/, '"timeSpentInMinutes":$1.5'));
    const task = { ...reading, baseUrl, skus, apiKey: sandboxApiKey, pageSize: 1000 };
    const compare = async (bodies: readonly string[]) =>
      mismatches(await reportPackage.claims(task, createReferee(bodies, reading)), "report, 300 learners");
    const before = await compare(replies);
    const after = await compare(changed);
    await close();

    expect(before).toEqual([]);
    const says = (about: string) => expect.stringMatching(`^report, 300 learners, ${about}: expected \\d.*, got \\d`);
    expect(after).toContainEqual(says("organization, hoursSpent"));
    expect(after).toContainEqual(says("program \\w+, hoursSpent"));
  });

  it("tells doubles apart to the last digit", () => {
    const claims = [
      { about: "same", expected: 1 / 3, got: 1 / 3 },
      { about: "next", expected: 0.3, got: 0.1 + 0.2 },
      { about: "missing", expected: null, got: undefined },
    ];
    expect(mismatches(claims, "x")).toEqual([
      "x, next: expected 0.3, got 0.30000000000000004",
      "x, missing: expected null, got undefined",
    ]);
  });
});
