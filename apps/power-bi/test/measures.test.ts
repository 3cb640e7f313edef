import { metrics } from "@aihr-plugins/report";
import { beforeAll, describe, expect, it } from "vitest";
import type { Measure } from "../src/measures/measure-table.ts";
import { measureTable } from "../src/measures/measure-table.ts";
import { importHistory, learnersAt, weeks } from "./imported-history.ts";
import { sqlOf } from "./sql-of.ts";

const [first = 0, last = 0] = [weeks[0], weeks.at(-1)];

describe("measures over a recorded history", () => {
  let measured: (measure: Measure) => unknown;
  let views: Awaited<ReturnType<typeof importHistory>>["views"];
  beforeAll(async () => {
    const { database, ...imported } = await importHistory();
    ({ views } = imported);
    measured = ({ meaning }) => database.prepare(sqlOf(meaning)).get()?.["value"];
  });

  it.each(measureTable.filter(({ metric }) => metric !== undefined))("$name is the report's", (measure) => {
    const report = metrics(learnersAt(last), { readAt: last, timeZone: "UTC" });
    const expected = measure.metric === undefined ? undefined : report[measure.metric];
    expect(measured(measure)).toBeCloseTo(Number(expected), 6);
  });

  it.each(measureTable.filter(({ metric }) => metric !== undefined))(
    "$name is what the history's view says",
    (measure) => {
      const column = (measure.metric ?? "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(views.daily).toHaveProperty(column);
      expect(measured(measure)).toBeCloseTo(Number(views.daily[column]), 6);
    },
  );

  it.each([
    ["Enrollments gained", "enrolled"],
    ["Starts", "started"],
    ["Completions", "completed"],
    ["Hours gained", "hours"],
  ] as const)("%s is the sum of the history's view", (name, gain) => {
    expect(Number(views.gains[gain])).not.toBe(0);
    expect(measured(measureNamed(name))).toBeCloseTo(Number(views.gains[gain]), 6);
  });

  it.each([
    ["Enrollments gained", "enrollments"],
    ["Completions", "completed"],
    ["Hours gained", "hoursSpent"],
  ] as const)("%s is the difference between the first report and the newest", (name, metric) => {
    const [before, after] = [first, last].map((at) => metrics(learnersAt(at), { readAt: at, timeZone: "UTC" })[metric]);
    expect(measured(measureNamed(name))).toBeCloseTo((after ?? 0) - (before ?? 0), 6);
    expect(after).not.toBe(before);
  });

  it("starts are the difference of what has begun", () => {
    const [before = 0, after = 0] = [first, last].map((at) => {
      const { completed, inProgress } = metrics(learnersAt(at), { readAt: at, timeZone: "UTC" });
      return completed + inProgress;
    });
    expect(measured(measureNamed("Starts"))).toBe(after - before);
  });
});

describe("measures over a history of one report", () => {
  it("gain nothing", async () => {
    const { database } = await importHistory([first]);
    const gains = measureTable.filter(({ table }) => table === "Changes");
    expect(gains.map(({ meaning }) => database.prepare(sqlOf(meaning)).get()?.["value"])).toEqual([0, 0, 0, 0]);
  });
});

function measureNamed(name: string): Measure {
  const measure = measureTable.find((each) => each.name === name);
  if (measure === undefined) throw new Error(`There is no measure ${name}.`);
  return measure;
}
