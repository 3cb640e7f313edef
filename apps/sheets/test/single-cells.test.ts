import type { Learner } from "@aihr-plugins/sandbox";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepSpreadsheet, openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

const asked = (sheet: Spreadsheet) => sheet.calls().UrlFetch ?? 0;
const progress = (sheet: Spreadsheet, name: unknown) => sheet.cell("AIHR_PROGRESS", name, "PA");

describe("a single cell", () => {
  let sheet: Spreadsheet;
  let names: readonly string[];
  beforeAll(async () => {
    sheet = await keepSpreadsheet({ learners: 400 });
    names = (sheet.cell("AIHR_LEARNERS") as string[][]).slice(1).flatMap(([name = "", userId = ""]) => [name, userId]);
  }, 60_000);
  afterAll(() => sheet.close());

  it("shows what a range shows, whatever is typed: names in any spelling, beginnings, near misses, IDs", () => {
    const typed = fc.tuple(fc.nat(799), fc.constantFrom(...spellings)).map(([nth, spell]) => spell(names[nth] ?? ""));
    fc.assert(
      fc.property(fc.array(typed, { minLength: 12, maxLength: 12 }), program, (texts, programName) => {
        const inRange = sheet.cell("AIHR_PROGRESS", [texts], programName) as unknown[][];
        const singles = texts.map((text) => sheet.cell("AIHR_PROGRESS", text, programName));
        expect([singles.map((value) => (typeof value === "string" ? value.replace(/^#ERROR! /, "") : value))]).toEqual(
          inRange,
        );
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it("shows the metrics of a range, whole and by program", () => {
    const titles = ["learners", "adoption rate", "median hours", "last activity", "total hours studied"];
    for (const program of [undefined, "PA"]) {
      const inRange = sheet.cell("AIHR_METRIC", [titles], ...(program ? [program] : []));
      expect([titles.map((title) => sheet.cell("AIHR_METRIC", title, ...(program ? [program] : [])))]).toEqual(inRange);
    }
  });
});

const program = fc.constantFrom("PA", "people analytics", "DHR", "XYZ");
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => ` ${name.split(" ").reverse().join(", ")} `,
  (name) => name.replaceAll(" ", ""),
  (name) => name.slice(0, 4),
  (name) => name.slice(0, -1),
  (name) => `${name.slice(1, 2)}${name.slice(0, 1)}${name.slice(2)}`,
  (name) => name.split(" ")[0] ?? "",
  (name) => `${name} (x)`,
  () => "",
  () => "-",
];

describe("the index", () => {
  const withoutWhole = async (population: readonly Learner[] = people) => {
    const sheet = await openSpreadsheet({ people: population });
    sheet.cell("AIHR_METRIC", "learners");
    sheet.forgetCached(".1.0");
    sheet.forgetCalls();
    return sheet;
  };

  it.each([
    ["Ana de Vries", 0.75],
    ["vries, ana DE", 0.75],
    [id(1), 0.75],
    ["Bjorn Ost", 0.996],
    ["John Smith", expect.stringMatching(/matches 2 learners/)],
  ])("answers for %s without the rest of the report", async (name, value) => {
    const sheet = await withoutWhole();
    expect(progress(sheet, name)).toEqual(value);
    expect(sheet.cell("AIHR_METRIC", "learners", "PA")).toBe(4);
    expect(sheet.cell("AIHR_PROGRESS", "Ana de Vries")).toHaveLength(3);
    expect(sheet.cell("AIHR_PROGRAMS")).toHaveLength(3);
    expect(asked(sheet)).toBe(0);
  });

  it("does not answer for beginnings and unknown names, which need all learners", async () => {
    const sheet = await withoutWhole();
    expect(progress(sheet, "an vr")).toBe(0.75);
    expect(asked(sheet)).toBeGreaterThan(0);
    expect(progress(sheet, "Ana de Vriez")).toMatch(/Did you mean Ana de Vries/);
  });

  it.each([".index.", ".summary"])("is not needed: without %s cells are right, and ask for nothing", async (part) => {
    const sheet = await openSpreadsheet({ people });
    sheet.cell("AIHR_METRIC", "learners");
    sheet.forgetCached(part);
    sheet.forgetCalls();
    expect(progress(sheet, "Ana de Vries")).toBe(0.75);
    expect(sheet.cell("AIHR_METRIC", "adoption rate")).toBeCloseTo(5 / 7);
    expect(asked(sheet)).toBe(0);
  });

  it("is of one report only: after a change the new value shows", async () => {
    const sheet = await openSpreadsheet({ people });
    expect(progress(sheet, "Ana de Vries")).toBe(0.75);
    const moved = people.map((person) => ({
      ...person,
      progress: person.progress.map((entry) => ({ ...entry, value: 90 })),
    }));
    sheet.setProperties("document", { AIHR_BASE_URL: await sheet.serve({ people: moved }) });
    expect(progress(sheet, "Ana de Vries")).toBe(0.9);
    expect(sheet.cell("AIHR_METRIC", "average progress")).toBeCloseTo(0.9);
  });

  it("is not used for figures after the spreadsheet's time zone was changed", async () => {
    const sheet = await withoutWhole();
    sheet.edit("SpreadsheetApp.getActive().setSpreadsheetTimeZone('Etc/UTC')");
    expect(sheet.cell("AIHR_METRIC", "learners")).toBe(7);
    expect(asked(sheet)).toBeGreaterThan(0);
  });

  it("gives way where thousands share a name and do not fit into a value of the cache", async () => {
    const namesakes = Array.from(
      { length: 4000 },
      (_, nth): Learner => ({ ...(people[2] as Learner), userId: id(nth) }),
    );
    const sheet = await openSpreadsheet({ people: namesakes });
    expect(progress(sheet, "John Smith")).toMatch(/matches 4,000 learners/);
    expect(progress(sheet, id(3999))).toBe(0);
    for (const [key, value] of sheet.cached()) expect([key, value.length <= 100_000]).toEqual([key, true]);
  });
});

describe("3,000 unknown names in a range", () => {
  it("have suggestions for the first 20, then say that there are no more", async () => {
    const sheet = await openSpreadsheet({ people });
    const unknown = Array.from({ length: 3000 }, (_, nth) => [`Ana de Vriez ${nth}`]);
    const shown = (sheet.cell("AIHR_HOURS", [...unknown, ["Ana de Vries"]]) as unknown[][]).flat();
    expect(shown[0]).toMatch(/Did you mean Ana de Vries\?$/);
    expect(shown[19]).toMatch(/Did you mean Ana de Vries\?$/);
    expect(shown[20]).toMatch(/^No learner matches “.* 20”\. Only the first 20 unknown names of a formula have sugg/);
    expect(shown[2999]).toMatch(/Only the first 20/);
    expect(shown[3000]).toBe(22.5);
  });

  it("are looked up once each: the same unknown name keeps its suggestion", async () => {
    const sheet = await openSpreadsheet({ people });
    const shown = (sheet.cell("AIHR_HOURS", Array(50).fill(["Ana de Vriez"])) as unknown[][]).flat();
    expect(new Set(shown)).toEqual(new Set(["No learner matches “Ana de Vriez”. Did you mean Ana de Vries?"]));
  });
});
