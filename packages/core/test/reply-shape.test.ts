import { type AihrError, createSyncClient, isAihrError } from "@aihr-plugins/core";
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
    ['{"data":[{"userId":"a","constructor":DEEP}]}', "data[0].constructor"],
    ['{"data":[{"userId":"a","progress":[{"__proto__":DEEP}]}]}', "data[0].progress[0].__proto__"],
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

  it.each([
    ["null", "it is not an object"],
    ["5", "it is not an object"],
    ["{}", "data is missing"],
    ['{"data":{}}', "data is not a list"],
    ['{"data":[],"count":"5"}', "count is not a number"],
    ['{"data":[null]}', "data[0] is not an object"],
    ['{"data":[{"userId":""}]}', "data[0].userId is not an id"],
    ['{"data":[{"userId":"a"},{"userId":"b","userName":5}]}', "data[1].userName is not text"],
    ['{"data":[{"userId":"a","progress":[{"date":5}]}]}', "data[0].progress[0].date is not text"],
    [`{"data":[],"next":${"[".repeat(101)}${"]".repeat(101)}}`, "next is not a value of at most 100 levels"],
  ])("says what is wrong and where: %s", (body, says) => {
    expect(messageOf(body)).toMatch(`The API's reply has an unexpected form: ${says}. Check the base URL`);
    expect(messageOf(body)).toMatch(/look for an update\.$/);
  });

  it("takes a learner's nested fields as they are, up to 100 levels", () => {
    const nested = `${"[".repeat(100)}${"]".repeat(100)}`;
    expect(readingOf(`{"data":[{"userId":"a","manager":${nested},"team":null}]}`)).toBe("accepted");
  });

  it.each([
    ['{"data":[{"userId":"Jane"', /^The API's reply broke off or is not JSON\. Try again/],
    ["Jane <b>Doe</b>", /^The API's reply broke off or is not JSON\. Try again/],
    ["\n <html>Jane</html>", /^The server answered with a web page instead of a report\. Check the base URL/],
  ])("says that a reply is no JSON, without quoting it: %j", (body, says) => {
    expect(messageOf(body)).toMatch(says);
    expect(messageOf(body)).not.toContain("Jane");
  });

  it("reads JSON between white space and a byte order mark", () => {
    expect(readingOf('\ufeff\n {"data":[]} \n')).toBe("accepted");
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
  const error = errorOf(body);
  return error ? { code: error.code, path: error.path } : "accepted";
}

function messageOf(body: string): string {
  return errorOf(body)?.message ?? "";
}

function errorOf(body: string): AihrError | undefined {
  const client = createSyncClient(
    { transport: () => [{ status: 200, headers: {}, body }], sleep: () => {}, now: () => 0, random: () => 0 },
    { baseUrl: "https://api.example.com", apiKey: "key" },
  );
  try {
    client.page();
    return undefined;
  } catch (error) {
    if (!isAihrError(error)) throw error;
    return error;
  }
}
