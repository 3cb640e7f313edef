import { learnerIdentity, rows } from "@aihr-plugins/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, compare, emptyState, isNothingNew, learnersOfState, type RecordedState } from "../src/index.ts";
import { nightsOf } from "./nights.ts";
import { rowsOfReport, withNamesOf } from "./rows-of-report.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe("compare", () => {
  it("restores every report of a year from its changes, whatever the API sends", () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, hostile) => {
        let known: RecordedState = emptyState;
        for (const { learners, readAt } of nightsOf({ seed, nights: 60, hostile })) {
          known = applyChanges(known, compare(known, learners, readAt));
          const names = new Map([...known.learners].map(([identity, { name }]) => [identity, name]));
          const restored = rowsOfReport(learnersOfState(known), readAt);
          expect(withNamesOf(restored, names)).toEqual(withNamesOf(rowsOfReport(learners, readAt), names));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("finds nothing new in the report that it has just recorded", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        let known: RecordedState = emptyState;
        for (const { learners, readAt } of nightsOf({ seed, nights: 20, hostile: true })) {
          known = applyChanges(known, compare(known, learners, readAt));
          expect(isNothingNew(compare(known, learners, readAt))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("makes gains that add up to the state", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        let known: RecordedState = emptyState;
        const sums = { enrolled: 0, started: 0, completed: 0, minutes: 0, listed: 0 };
        for (const { learners, readAt } of nightsOf({ seed, nights: 40 })) {
          const changes = compare(known, learners, readAt);
          known = applyChanges(known, changes);
          for (const change of changes.enrollments) {
            sums.enrolled += change.enrolled;
            sums.started += change.started;
            sums.completed += change.completed;
            sums.minutes += Math.round(change.minutesGained * 1e6);
          }
          for (const { listed } of changes.learners) sums.listed += listed;
          const found = rows(learners, { readAt });
          expect(sums).toEqual({
            enrolled: found.length,
            started: found.filter(({ status }) => status === "in-progress" || status === "completed").length,
            completed: found.filter(({ status }) => status === "completed").length,
            minutes: found.reduce((sum, { minutesSpent }) => sum + Math.round((minutesSpent ?? 0) * 1e6), 0),
            listed: learners.length,
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("takes the same learner for the same one in any case of the ID, under the newest spelling", () => {
    const learner = { userId: "ABC", userName: "Ana", progress: [] };
    const known = applyChanges(emptyState, compare(emptyState, [learner], 0));
    const changes = compare(known, [{ ...learner, userId: "abc" }], 1);
    expect(changes.counts).toMatchObject({ joined: 0, left: 0, learners: 1 });
    expect(applyChanges(known, changes).learners.get(learnerIdentity("ABC"))?.learnerId).toBe("abc");
  });
});
