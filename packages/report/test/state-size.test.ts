import { rows } from "@aihr-plugins/report";
import { encodeState, events } from "@aihr-plugins/report/events";
import { describe, expect, it } from "vitest";
import { NOW, population } from "./learners.ts";

describe("the state of a poll", () => {
  it("of 10,000 learners with 25,000 rows is at most 300 KB of text that JSON need not escape much", () => {
    const learners = population(80_000)
      .filter(({ progress }) => (progress?.length ?? 0) >= 2)
      .map((each, at) => ({ ...each, progress: each.progress?.slice(0, 2 + (at % 2)) }));
    const [pairs, triples] = [2, 3].map((count) => learners.filter(({ progress }) => progress?.length === count));
    const some = [...(pairs ?? []).slice(0, 5000), ...(triples ?? []).slice(0, 5000)];
    expect(rows(some, { readAt: NOW })).toHaveLength(25_000);
    const { state } = events(undefined, { learners: some, complete: true }, { readAt: NOW });
    expect(
      JSON.stringify(encodeState(state ?? expect.fail("A complete report leads to a state."))).length,
    ).toBeLessThanOrEqual(300_000);
  });
});
