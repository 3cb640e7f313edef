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

  it.each([
    ['{"data":[],"next":DEEP}', "next"],
    ['{"data":[{"userId":"a","extra":DEEP}]}', "data[0].extra"],
    ['{"data":[{"userId":"a","progress":[{"extra":{"x":DEEP}}]}]}', "data[0].progress[0].extra"],
  ])("takes no unknown field of 5,000 levels: %s", (body, path) => {
    for (const deep of [`${"[".repeat(5000)}${"]".repeat(5000)}`, `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`]) {
      expect(readingOf(body.replace("DEEP", deep))).toEqual({ code: "invalid-reply", path });
    }
  });

  it.each([
    [100, "accepted"],
    [101, { code: "invalid-reply", path: "next" }],
  ])("takes unknown fields of up to 100 levels: %i", (levels, outcome) => {
    expect(readingOf(`{"data":[],"next":${"[".repeat(levels)}${"]".repeat(levels)}}`)).toEqual(outcome);
  });

  it("takes no reply of 1,000,000 levels", () => {
    expect(readingOf("[".repeat(1_000_000))).toMatchObject({ code: "broken-reply" });
    expect(readingOf(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)).toMatchObject({ code: "invalid-reply" });
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
