import { type Collected, isAihrError } from "@aihr-plugins/core";
import { expect } from "vitest";
import { type ScenarioReader, scenarioPopulation } from "./scenario-reader.ts";
import { type Expected, places, type Scenario } from "./scenarios/scenario.ts";

/** Reads a scenario's report and checks the result, to the last learner, against what the scenario expects. */
export async function expectOutcome(scenario: Scenario, read: ScenarioReader): Promise<void> {
  const { expected } = scenario;
  const outcome = await read(scenario).catch((error: unknown) => ({ error }));

  if ("error" in expected) {
    expect(outcome).toHaveProperty("error");
    expectError(expected, "error" in outcome ? outcome.error : undefined);
  } else if ("error" in outcome) {
    throw outcome.error;
  } else {
    expectLearners(scenario, expected, outcome);
  }
}

function expectError({ error: code, says, ...fields }: Extract<Expected, { error: string }>, error: unknown): void {
  if (!isAihrError(error)) throw error;
  expect(error).toMatchObject({ code, ...fields });
  expect(error.message).toMatch(says ?? /\w/);
}

function expectLearners(
  scenario: Scenario,
  expected: Exclude<Expected, { error: string }>,
  { learners, summary }: Collected,
): void {
  const population = scenarioPopulation(scenario);
  const known = (expected.places ?? places(0, population.size)).map((place) => population.at(place));
  const ids = learners.map(({ userId }) => userId);
  const strangers = ids.filter((id) => population.indexOf(id) === undefined);

  expect(ids.filter((id) => population.indexOf(id) !== undefined)).toEqual(known.map(({ userId }) => userId));
  expect(new Set(ids).size).toBe(ids.length);
  if (!scenario.faults?.shape) {
    const names = new Map(learners.map(({ userId, userName }) => [userId, userName]));
    expect(known.map(({ userId }) => names.get(userId))).toEqual(known.map(({ userName }) => userName));
  }
  expect(strangers).toHaveLength(expected.newcomers ?? 0);

  if (expected.listedTwice !== undefined) {
    expect(learners.map(programsOf)).toEqual(known.map(programsOf));
  }

  if (expected.furtherEntries !== undefined) {
    const entries = learners.flatMap(programsOf).length - known.flatMap(programsOf).length;
    expect(entries).toBe(expected.furtherEntries);
  }

  const { places: _, newcomers = 0, furtherEntries: __, requestsAtMost, reasons, ...facts } = expected;
  expect(summary).toMatchObject({ learners: ids.length, ...facts });
  if (reasons || expected.complete) expect(summary.reasons.map(({ code }) => code)).toEqual(reasons ?? []);
  if (requestsAtMost !== undefined) expect(summary.requests).toBeLessThanOrEqual(requestsAtMost);
}

/** All entries of a learner's progress. Two listings may hold them in any order. */
function programsOf({ progress }: { readonly progress?: readonly unknown[] | null | undefined }): readonly string[] {
  return (progress ?? []).map((entry) => JSON.stringify(entry)).sort();
}
