import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mismatches } from "./claims.ts";
import { createReportOpener } from "./open-report.ts";
import { type PopulationName, readAt } from "./served/populations.ts";
import { type ServedPopulations, servePopulations } from "./served/serve-populations.ts";
import type { Surface } from "./surface.ts";
import { commandLine } from "./surfaces/command-line.ts";
import { reportPackage } from "./surfaces/report-package.ts";

const surfaces: readonly Surface[] = [reportPackage, commandLine];

const reports: readonly { readonly population: PopulationName; readonly pageSize: number }[] = [
  { population: "every pitfall", pageSize: 1000 },
  { population: "every pitfall", pageSize: 40 },
  { population: "300 learners", pageSize: 70 },
  { population: "one learner", pageSize: 100 },
  { population: "no learners", pageSize: 100 },
];
const timeZones = ["UTC", "Pacific/Chatham", "America/Los_Angeles"];

let served: ServedPopulations;
beforeAll(async () => {
  served = await servePopulations();
});
afterAll(() => served.close());

const openReport = createReportOpener();

describe.each(surfaces)("$name", (surface) => {
  describe.each(reports)("shows $population, read $pageSize a page,", ({ population, pageSize }) => {
    it.each(timeZones.flatMap((timeZone) => [30, 14].map((days) => ({ timeZone, days }))))(
      "as SQL does, in $timeZone with $days days",
      async ({ timeZone, days }) => {
        const { task, referee } = await openReport(served.apiOf(population), pageSize, { readAt, days, timeZone });
        const claims = await surface.claims(task, referee);
        expect(claims).not.toEqual([]);
        expect(mismatches(claims, `${surface.name}, ${population}, ${timeZone}, ${days} days`)).toEqual([]);
      },
    );
  });
});
