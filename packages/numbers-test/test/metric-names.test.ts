import { metricTable } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { createReferee } from "./referee/referee.ts";
import { readAt } from "./served/populations.ts";

describe("the referee", () => {
  it("defines every metric of the report package, in its order", () => {
    const { metrics } = createReferee([], { readAt, days: 30, timeZone: "UTC" }).organization;
    const advice = "Define each metric in packages/numbers-test/test/referee/metrics.sql, from the raw replies alone.";
    expect(Object.keys(metrics), advice).toEqual(metricTable.map(({ key }) => key));
  });
});
