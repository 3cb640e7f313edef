import { createSyncClient, isAihrError } from "@aihr-plugins/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstFlaw } from "./kit/reply-schema.ts";

describe("the check of a reply", () => {
  it("finds what a schema library finds, in the same place", () => {
    fc.assert(
      fc.property(reply, (body) => {
        const flaw = firstFlaw(JSON.parse(body));
        expect(readingOf(body)).toEqual(flaw === undefined ? "accepted" : { code: "invalid-reply", path: flaw });
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["1e999", "-1e999"])("takes no infinite number: %s", (value) => {
    const body = `{"data":[{"userId":"a","progress":[{"value":${value}}]}]}`;
    expect(readingOf(body)).toEqual({ code: "invalid-reply", path: "data[0].progress[0].value" });
  });
});

const oddly = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 30 }, { arbitrary: fc.constant(undefined), weight: 1 }, fc.jsonValue());
const text = oddly(fc.oneof(fc.string(), fc.constant(null)));
const number = oddly(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)));

const progress = oddly(
  fc.record({ programName: text, abbreviation: text, value: number, timeSpentInMinutes: number, date: text }),
);
const learner = oddly(
  fc.record({
    userId: oddly(fc.uuid()),
    userName: text,
    totalHoursStudied: number,
    progress: oddly(fc.array(progress, { maxLength: 2 })),
    email: fc.jsonValue(),
  }),
);
const reply = oddly(
  fc.record({ pageSize: number, page: number, count: number, data: oddly(fc.array(learner, { maxLength: 3 })) }),
).map((value) => JSON.stringify(value) ?? "null");

/** What the client makes of a reply's body. */
function readingOf(body: string) {
  const client = createSyncClient(
    { transport: () => [{ status: 200, headers: {}, body }], sleep: () => {}, now: () => 0, random: () => 0 },
    { baseUrl: "https://api.example.com", apiKey: "key" },
  );
  try {
    client.page();
    return "accepted";
  } catch (error) {
    if (!isAihrError(error)) throw error;
    return { code: error.code, path: error.path };
  }
}
