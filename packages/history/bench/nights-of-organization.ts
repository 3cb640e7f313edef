import { createLivingPopulation, type Learner } from "@aihr-plugins/sandbox";
import type { ReportToRecord } from "../src/index.ts";

/** The first of the nights. The sandbox's year ends when all of its seats are taken. */
export const firstNight = Date.parse("2025-11-01T03:00:00Z");

export const dayMs = 86_400_000;

/** Returns the report of each night of the made-up organization. */
export function nightsOfOrganization(learners: number): (night: number) => ReportToRecord {
  const organization = createLivingPopulation({ seed: 1, learners });
  return (night) => {
    const readAt = firstNight + night * dayMs;
    const population = organization(readAt);
    const found: Learner[] = Array.from({ length: population.size }, (_, index) => population.at(index));
    const how = { complete: true, drifted: false, timeZone: "UTC", scope: "sandbox", toolVersion: "bench" };
    return { learners: found, readAt, ...how };
  };
}
