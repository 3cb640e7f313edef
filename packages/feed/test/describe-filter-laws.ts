import fc from "fast-check";
import { Parser } from "odata-v4-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arithmetic, both, comparison, type MadeUpFilter, negation, textFunction } from "./evaluate-filter.ts";
import { openFeed, type RecordedNights, type RecordNights } from "./recorded-history.ts";

const property = (name: string): MadeUpFilter => ({ text: name, of: (entry) => entry[name] as string | number | null });
const constant = (value: string | number | null): MadeUpFilter => ({
  text: typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value),
  of: () => value,
});
const instant = (text: string): MadeUpFilter => ({ text, of: () => new Date(text).toISOString() });

const numbers = fc.oneof(
  fc.constantFrom("progressPercent", "minutesSpent", "durationMinutes").map(property),
  fc.constantFrom(0, 30, 32, 62.25, 99.5, 100, 600, 1200, -1).map(constant),
  fc.constant(constant(null)),
);
const calculated = fc.oneof(
  { weight: 3, arbitrary: numbers },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("add", "sub", "mul", "div"), numbers, numbers)
      .map(([how, a, b]) => arithmetic(how, a, b)),
  },
);
const plainTexts = fc.oneof(
  fc.constantFrom("learnerName", "program", "abbreviation", "status").map(property),
  fc
    .constantFrom(
      "completed",
      "C&B",
      "O'Brien",
      "",
      "Ana de Vries",
      "ana",
      "Å",
      "李",
      "e",
      "%",
      "_",
      "' or 1=1 --",
      "😀 a",
    )
    .map(constant),
);
const texts = fc.oneof(
  { weight: 3, arbitrary: plainTexts },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("tolower", "toupper", "trim"), plainTexts)
      .map(([name, a]) => textFunction(name, a)),
  },
  { weight: 1, arbitrary: fc.tuple(plainTexts, plainTexts).map(([a, b]) => textFunction("concat", a, b)) },
);
const instants = fc.oneof(
  fc.constant(property("lastActivity")),
  fc.constantFrom("2026-10-01T23:30:00Z", "2026-10-17T00:00:00+02:00", "2026-11-01T02:00:00.000Z").map(instant),
);
const operators = fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le");
const conditions = fc.oneof(
  fc.tuple(operators, calculated, calculated).map(([how, a, b]) => comparison(how, a, b)),
  fc.tuple(operators, texts, texts).map(([how, a, b]) => comparison(how, a, b)),
  fc.tuple(operators, instants, instants).map(([how, a, b]) => comparison(how, a, b)),
  fc
    .tuple(fc.constantFrom("contains", "startswith", "endswith"), texts, texts)
    .map(([name, a, b]) => textFunction(name, a, b)),
  fc.tuple(operators, texts, texts, numbers).map(([how, a, b, n]) => comparison(how, textFunction("indexof", a, b), n)),
  fc.tuple(operators, texts, numbers).map(([how, a, n]) => comparison(how, textFunction("length", a), n)),
  fc.constant(property("stalled")),
);
const filters: fc.Arbitrary<MadeUpFilter> = fc.letrec<{ filter: MadeUpFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    conditions,
    fc.tuple(fc.constantFrom("and", "or"), tie("filter"), tie("filter")).map(([how, a, b]) => both(how, a, b)),
    tie("filter").map(negation),
  ),
})).filter;

/** How many filters are made up. */
interface FilterRuns {
  readonly valid: number;
  readonly any: number;
}

/** Defines what a filter is, whatever the database of the history. */
export function describeFilterLaws(database: string, recordNights: RecordNights, numRuns: FilterRuns): void {
  describe(`a filter over ${database}`, () => {
    let recorded: RecordedNights;
    let feed: ReturnType<typeof openFeed>;
    let all: readonly Readonly<Record<string, unknown>>[];
    beforeAll(async () => {
      recorded = await recordNights();
      feed = openFeed(recorded);
      all = (await feed.json("Enrollments")).value;
    });
    afterAll(async () => {
      feed.close();
      await recorded.close();
    });

    it("keeps what an independent evaluator keeps", { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(filters, async ({ text, of }) => {
          const { status, value, error } = await feed.json(
            `Enrollments?$select=id&$filter=${encodeURIComponent(text)}`,
          );
          expect({ status, error }).toEqual({ status: 200, error: undefined });
          expect(value.map(({ id }) => id)).toEqual(all.filter((entry) => of(entry) === true).map(({ id }) => id));
        }),
        { numRuns: numRuns.valid },
      );
    });

    it("of comparisons is a filter to another author's parser too", () => {
      const parser = new Parser();
      const plain = fc.oneof(
        fc.tuple(operators, numbers, numbers).map(([how, a, b]) => comparison(how, a, b)),
        fc.tuple(operators, plainTexts, plainTexts).map(([how, a, b]) => comparison(how, a, b)),
        fc.tuple(operators, instants, instants).map(([how, a, b]) => comparison(how, a, b)),
      );
      fc.assert(
        fc.property(fc.constantFrom("and", "or"), plain, plain, (how, left, right) => {
          const { text } = negation(both(how, left, right));
          // Of texts, it only reads those that are encoded.
          fc.pre(!/[^ -~]|%/.test(text));
          expect(parser.filter(text).raw).toBe(text);
        }),
        { numRuns: 200 },
      );
    });

    it("that is any text gets an answer in words, and never reaches the database as SQL", async () => {
      const pieces = fc.constantFrom(
        "'",
        "''",
        "(",
        ")",
        ",",
        " ",
        "--",
        ";",
        "/*",
        "eq",
        "or",
        "1",
        "$1",
        "null",
        "program",
        "DROP TABLE run",
        "in",
        "not",
        "-",
        "\0",
        "%",
        "true",
      );
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.array(pieces, { maxLength: 12 }).map((each) => each.join("")),
            fc.string(),
          ),
          async (text) => {
            const { status, error } = await feed.json(`Enrollments?$select=id&$filter=${encodeURIComponent(text)}`);
            expect([200, 400, 501]).toContain(status);
            if (status !== 200) expect(error?.message).toMatch(/\.$/);
          },
        ),
        { numRuns: numRuns.any },
      );
      expect(await feed.json("Enrollments")).toMatchObject({ value: all });
    });
  });
}
