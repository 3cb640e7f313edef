import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mismatches } from "./claims.ts";
import { type RecordedNights, recordNights } from "./recorded/record-nights.ts";
import { createHistoryReferee, type HistoryReferee } from "./referee/history-referee.ts";
import { trendCommand } from "./surfaces/command-line.ts";
import { digest } from "./surfaces/digest.ts";
import { feed } from "./surfaces/feed.ts";
import { historyPackage } from "./surfaces/history-package.ts";
import { mcpHistory } from "./surfaces/mcp-server.ts";

describe.each(["UTC", "Pacific/Chatham"])("a history whose days are those of %s", (timeZone) => {
  let recorded: RecordedNights;
  let referee: HistoryReferee;
  beforeAll(async () => {
    recorded = await recordNights(timeZone);
    referee = createHistoryReferee(recorded.nights, timeZone);
  }, 60_000);
  afterAll(() => recorded.close());

  it.each([historyPackage, trendCommand, feed, digest, mcpHistory])(
    "has in $name the numbers of SQL over raw replies",
    async (surface) => {
      const claims = await surface.claims(recorded, referee);
      expect(claims.length).toBeGreaterThan(100);
      expect(mismatches(claims, `${surface.name}, ${timeZone}`)).toEqual([]);
    },
  );

  it("has learners who leave and return, completions with known days, and cohorts", () => {
    const sumOf = (key: string) =>
      referee.periods("month", null).reduce((sum, { figures }) => sum + (figures[key] ?? 0), 0);
    for (const key of ["joined", "left", "returned", "newCompletions", "timedCompletions", "completedWithin60Days"]) {
      expect([key, sumOf(key) > 0]).toEqual([key, true]);
    }
  });
});
