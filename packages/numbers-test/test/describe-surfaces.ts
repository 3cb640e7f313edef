import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mismatches } from "./claims.ts";
import { openReport } from "./open-report.ts";
import { type PopulationName, readAt } from "./served/populations.ts";
import { type ServedPopulations, servePopulations } from "./served/serve-populations.ts";
import type { Surface } from "./surface.ts";

const reports: readonly { readonly population: PopulationName; readonly pageSize: number }[] = [
  { population: "every pitfall", pageSize: 1000 },
  { population: "every pitfall", pageSize: 40 },
  { population: "300 learners", pageSize: 70 },
  { population: "one learner", pageSize: 100 },
  { population: "no learners", pageSize: 100 },
];

const readings = ["UTC", "Pacific/Chatham", "America/Los_Angeles"].flatMap((timeZone) =>
  [30, 14].map((days) => ({ readAt, timeZone, days })),
);

/** Compares surfaces with SQL, for every population, page size, time zone and number of days. */
export function describeSurfaces(...surfaces: readonly Surface[]): void {
  let served: ServedPopulations;
  beforeAll(async () => {
    served = await servePopulations();
  });
  afterAll(() => served.close());
  for (const surface of surfaces) describeSurface(surface, (population) => served.apiOf(population));
}

function describeSurface(surface: Surface, apiOf: ServedPopulations["apiOf"]): void {
  describe.each(reports)(`${surface.name} shows $population, read $pageSize a page,`, ({ population, pageSize }) => {
    it.each(readings)("as SQL does, in $timeZone with $days days", async (reading) => {
      const { task, referee } = await openReport(apiOf(population), pageSize, reading);
      const claims = await surface.claims(task, referee);
      expect(claims).not.toEqual([]);
      const where = `${surface.name}, ${population}, ${reading.timeZone}, ${reading.days} days`;
      expect(mismatches(claims, where)).toEqual([]);
    });
  });
}
