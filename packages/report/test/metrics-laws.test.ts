import type { AdoptionViewModel } from "@aihr-plugins/core";
import { mergeTallies, metrics, metricsOf, rows, tally } from "@aihr-plugins/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, NOW } from "./learners.ts";

const options = { readAt: NOW };

describe("metrics", () => {
  it("over a union equal those of the merged parts, to the last digit and however they are split", () => {
    fc.assert(
      fc.property(
        anyLearners,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
        (learners, parts) => {
          const tallies = [0, 1, 2].map((part) =>
            tally(
              learners.filter((_, at) => parts[at] === part),
              options,
            ),
          );
          expect(metricsOf(mergeTallies(tallies))).toEqual(metrics(learners, options));
          expect(metricsOf(mergeTallies([...tallies].reverse()))).toEqual(metrics(learners, options));
          expect(mergeTallies(tallies).sums).toEqual(tally(learners, options).sums);
        },
      ),
    );
  });

  it("weigh progress to the last digit also where percent times minutes, summed, pass what a number holds", () => {
    const long = fc.record({
      value: fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1e6),
      totalDuration: fc.integer({ min: 1, max: 300_000 }).map((hours) => `PT${hours}H`),
    });
    const many = fc.array(long, { minLength: 100, maxLength: 200 }).map((entries) => {
      return entries.map((entry, at): AdoptionViewModel => ({ userId: `${at}`, progress: [entry] }));
    });
    fc.assert(
      fc.property(many, (learners) => {
        const read = rows(learners, options).map(({ progressPercent, durationMinutes }) => {
          return [progressPercent ?? 0, durationMinutes ?? 0] as const;
        });
        const weighted = read.reduce((sum, [percent, minutes]) => sum + millionths(percent) * BigInt(minutes), 0n);
        const weight = read.reduce((sum, [, minutes]) => sum + BigInt(minutes), 0n);
        // Enough digits that reading them rounds once.
        const digits = ((weighted * 10n ** 40n) / weight).toString().padStart(47, "0");
        const exact = Number(`${digits.slice(0, -46)}.${digits.slice(-46)}`);
        const parts = learners.map((each) => tally([each], options));
        expect(metrics(learners, options).weightedProgress).toBe(exact);
        expect(metrics([...learners].reverse(), options).weightedProgress).toBe(exact);
        expect(metricsOf(mergeTallies([mergeTallies(parts.slice(50)), ...parts.slice(0, 50)])).weightedProgress).toBe(
          exact,
        );
      }),
    );
  });

  it.each([
    ["adoptionRate", "learners"],
    ["completerRate", "learners"],
    ["activeRate", "learners"],
    ["completionRate", "enrollments"],
  ] as const)("over a union have an %s that is the parts' weighted by their %s", (rate, weight) => {
    fc.assert(
      fc.property(anyLearners, anyLearners, (one, other) => {
        const [a, b] = [metrics(one, options), metrics(other, options)];
        const union = metricsOf(mergeTallies([tally(one, options), tally(other, options)]));
        expect(union[weight]).toBe(a[weight] + b[weight]);
        expect((union[rate] ?? 0) * union[weight]).toBeCloseTo(
          (a[rate] ?? 0) * a[weight] + (b[rate] ?? 0) * b[weight],
          6,
        );
      }),
    );
  });

  it("do not depend on the order of learners", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        expect(metrics([...learners].reverse(), options)).toEqual(metrics(learners, options));
      }),
    );
  });

  it("count each row once", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const { enrollments, completed, inProgress, notStarted, unknownStatus } = metrics(learners, options);
        expect(enrollments).toBe(rows(learners, options).length);
        expect(completed + inProgress + notStarted + unknownStatus).toBe(enrollments);
      }),
    );
  });
});

function millionths(percent: number): bigint {
  return BigInt(Math.round(percent * 1e6));
}
