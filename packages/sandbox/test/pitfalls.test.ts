import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createSandbox, type RawLearner, type RawProgress } from "../src/index.ts";
import { createPitfallPopulation, pitfallPrograms, pitfallReadAt, pitfalls } from "../src/pitfalls/index.ts";
import { send } from "./send.ts";

const sandbox = createSandbox({ population: createPitfallPopulation() });
const entries = pitfalls.flatMap(({ learner }) => learner.progress ?? []);
const listed = (pageSize: number) => {
  const pages = Math.ceil(pitfalls.length / pageSize);
  return Array.from({ length: pages }, (_, index) => dataOf({ pageSize, page: index + 1 })).flat();
};

function dataOf(query: unknown): readonly RawLearner[] {
  return JSON.parse(send(sandbox, query).body).data;
}

describe("the pitfalls", () => {
  it("are served in pages of any size, in their order", () => {
    const asSent = JSON.parse(JSON.stringify(pitfalls.map(({ learner }) => learner)));
    for (const pageSize of [1, 7, 50, 1000]) expect(listed(pageSize)).toEqual(asSent);
  });

  it("are read at a fixed instant", () => {
    expect(new Date(pitfallReadAt).toISOString()).toBe("2026-11-23T12:00:00.000Z");
  });

  it("each have a description", () => {
    for (const { about } of pitfalls) expect(about).not.toBe("");
    const once = new Set(pitfalls.map(({ about, learner }) => `${about} ${learner.userId.toLowerCase()}`));
    expect(once.size).toBe(pitfalls.length - 2);
  });

  it("meet the contract, except for formats", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(openapi, "openapi.json");
    const validate = ajv.getSchema("openapi.json#/components/schemas/AdoptionListResponse");
    expect(validate?.(JSON.parse(send(sandbox, { pageSize: 1000 }).body))).toBe(true);
  });

  it.each<[string, (entry: RawProgress) => boolean]>([
    ["a percentage just below 100", ({ value }) => value === 99.99999999999999],
    ["a percentage above 100", ({ value }) => value === 140],
    ["a negative percentage", ({ value }) => value === -3],
    ["a percentage of null with time spent", (row) => row.value === null && (row.timeSpentInMinutes ?? 0) > 0],
    ["a percentage of null without time spent", (row) => row.value === null && row.timeSpentInMinutes === null],
    ["negative time spent", ({ timeSpentInMinutes }) => (timeSpentInMinutes ?? 0) < 0],
    ["negative time left", ({ timeLeftInMinutes }) => (timeLeftInMinutes ?? 0) < 0],
    ["year 1", ({ date }) => date?.startsWith("0001-") === true],
    ["1970-01-01", ({ date }) => date?.startsWith("1970-01-01") === true],
    ["year 9999", ({ date }) => date?.startsWith("9999-") === true],
    ["a date within a day after reading", ({ date }) => date === "2026-11-24T00:00:00Z"],
    ["a duration in months", ({ totalDuration }) => totalDuration === "P1M"],
    ["a duration beyond all numbers", (row) => Number(row.totalDuration?.slice(2, -1)) === Number.POSITIVE_INFINITY],
    ["zero years, months and days", ({ totalDuration }) => totalDuration === "P0Y0M0DT20H"],
    ["no name of the program", ({ programName, abbreviation }) => programName === null && abbreviation === "NN"],
  ])("include %s", (_, applies) => {
    expect(entries.some(applies)).toBe(true);
  });

  it.each<[string, string, string, string]>([
    ["UTC", "2026-11-23", "2026-10-24", "2026-10-23"],
    ["Pacific/Chatham", "2026-11-24", "2026-10-25", "2026-10-24"],
    ["America/Los_Angeles", "2026-11-23", "2026-10-24", "2026-10-23"],
  ])("include both sides of midnight 30 days ago in %s", (timeZone, today, thirtyDaysAgo, theDayBefore) => {
    const dayOf = (instant: number) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(instant);
    const dates = pitfalls
      .filter(({ about }) => about.endsWith(`thirty days ago in ${timeZone}`))
      .flatMap(({ learner }) => learner.progress ?? [])
      .map(({ date }) => dayOf(Date.parse(date ?? "")));
    expect(dayOf(pitfallReadAt)).toBe(today);
    expect(dates).toEqual([thirtyDaysAgo, theDayBefore]);
    expect((Date.parse(today) - Date.parse(thirtyDaysAgo)) / 86_400_000).toBe(30);
  });
});

describe("a learner listed twice", () => {
  const positionsOf = (about: string) => pitfalls.flatMap((pitfall, index) => (pitfall.about === about ? [index] : []));

  it("is listed at the start, or at the start and the end", () => {
    expect(positionsOf("listed twice on one page")).toEqual([0, 1]);
    expect(positionsOf("listed twice on two pages")).toEqual([2, pitfalls.length - 1]);
  });

  it("has IDs that differ only in case", () => {
    for (const [first, second] of [positionsOf("listed twice on one page"), positionsOf("listed twice on two pages")]) {
      const [one, other] = [pitfalls[first ?? -1]?.learner.userId, pitfalls[second ?? -1]?.learner.userId];
      expect(one).not.toBe(other);
      expect(one).toBe(other?.toLowerCase());
    }
  });

  it("is listed twice in a reply filtered by its ID", () => {
    const userIds = [pitfalls[2]?.learner.userId];
    expect(dataOf({ userIds }).map(({ userId }) => userId)).toEqual([userIds[0], userIds[0]?.toUpperCase()]);
  });
});

describe("pitfallPrograms", () => {
  const abbreviationsOf = (programSKUs: string) =>
    new Set(
      dataOf({ programSKUs, pageSize: 1000 }).flatMap(({ progress }) =>
        progress?.map(({ programName, abbreviation }) => `${programName} (${abbreviation})`),
      ),
    );

  it("filter by SKU under each name and abbreviation", () => {
    for (const sku of new Set(pitfallPrograms.map((program) => program.sku))) {
      const spelled = pitfallPrograms.filter((program) => program.sku === sku);
      expect(abbreviationsOf(sku)).toEqual(
        new Set(spelled.map(({ name, abbreviation }) => `${name} (${abbreviation})`)),
      );
    }
  });
});
