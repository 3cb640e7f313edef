import { sandboxTransport, virtualTime } from "@aihr-plugins/conformance";
import { createClientOver } from "@aihr-plugins/core";
import type { Faults, SimulatedFailure } from "@aihr-plugins/sandbox";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aihrError,
  type Case,
  drivers,
  idAt,
  idsOf,
  optionsOf,
  readAsync,
  readSync,
  sandboxOf,
} from "./kit/read-case.ts";

const counts = ["total", "page-length", "zero", "missing", "null", "too-high"] as const;

const passingFailure: fc.Arbitrary<SimulatedFailure> = fc.record({
  kind: fc.constantFrom("rate-limited", "server-error", "bad-gateway", "cut-off", "dropped", "hung"),
  page: fc.integer({ min: 1, max: 8 }),
  times: fc.integer({ min: 1, max: 2 }),
});

const shift = fc.oneof(
  fc.record({ afterRequests: fc.integer({ min: 1, max: 12 }), joins: fc.nat(60) }),
  fc.record({ afterRequests: fc.integer({ min: 1, max: 12 }), leaves: fc.nat(60) }),
);

const paging = {
  count: fc.constantFrom(...counts),
  pageSizeCap: fc.integer({ min: 2, max: 12 }),
  clampsPage: fc.boolean(),
};
const optional = { requiredKeys: [] as [] };

const caseWith = (faults: fc.Arbitrary<Faults>): fc.Arbitrary<Case> =>
  fc.record({
    learners: fc.integer({ min: 0, max: 60 }),
    pageSize: fc.integer({ min: 1, max: 15 }),
    concurrency: fc.integer({ min: 1, max: 8 }),
    limit: fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined, freq: 3 }),
    strict: fc.boolean(),
    faults,
  });

/** Servers that tell the truth in their own way: nothing may be missing. */
const honest = caseWith(
  fc.record({ ...paging, count: fc.constantFrom("total", "page-length", "zero", "missing", "null") }, optional),
);
/** The same, with failures that pass. */
const flaky = caseWith(
  fc.record(
    {
      ...paging,
      count: fc.constantFrom("total", "page-length", "zero", "missing", "null"),
      failures: fc.array(passingFailure, { maxLength: 3 }),
    },
    optional,
  ),
);
/** Anything. */
const any = caseWith(
  fc.record(
    {
      ...paging,
      ignoresPage: fc.boolean(),
      emptyPages: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
      shifts: fc.array(shift, { maxLength: 3 }),
      failures: fc.array(fc.oneof(passingFailure, fc.record({ kind: fc.constantFrom("server-error", "cut-off") })), {
        maxLength: 2,
      }),
    },
    optional,
  ),
);
/** Anything that a truthful count gives away. */
const counted = caseWith(
  fc.record(
    {
      count: fc.constantFrom("total", "too-high"),
      pageSizeCap: fc.integer({ min: 2, max: 12 }),
      clampsPage: fc.boolean(),
      ignoresPage: fc.boolean(),
      emptyPages: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
      failures: fc.array(passingFailure, { maxLength: 2 }),
    },
    optional,
  ),
);

describe.each(drivers)("the walk, with the %s driver", (_, read) => {
  it("gives every learner once, in order, whatever count means and however pages end", async () => {
    await fc.assert(
      fc.asyncProperty(honest, async (given) => {
        const { learners, summary } = await read(given);
        expect(idsOf(learners)).toEqual(everybody(given).slice(0, given.limit));
        expect(summary).toMatchObject({ complete: true, drifted: false, learners: learners.length });
      }),
      { numRuns: 400 },
    );
  });

  it("gives every learner once, in order, when failures pass", async () => {
    await fc.assert(
      fc.asyncProperty(flaky, async (given) => {
        const { learners, summary } = await read(given);
        expect(idsOf(learners)).toEqual(everybody(given).slice(0, given.limit));
        expect(summary.complete).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("says that it is not complete, or throws, whenever fewer came than promised", async () => {
    await fc.assert(
      fc.asyncProperty(counted, async (given) => {
        const outcome = await read(given).catch(aihrError);
        if ("code" in outcome) return;
        const wanted = Math.min(given.learners, given.limit ?? given.learners);
        if (outcome.summary.complete) expect(outcome.learners).toHaveLength(wanted);
        if (outcome.learners.length < wanted) expect(outcome.summary.complete).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it("never gives a learner twice nor more than the limit, and throws nothing but AihrError", async () => {
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        const outcome = await read(given).catch(aihrError);
        if ("code" in outcome) return;
        const given_ = idsOf(outcome.learners);
        expect(new Set(given_).size).toBe(given_.length);
        expect(given_.length).toBeLessThanOrEqual(given.limit ?? Number.POSITIVE_INFINITY);
        expect(outcome.summary.learners).toBe(given_.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe("both drivers", () => {
  it("give the same learners and the same verdict, where requests do not overlap", async () => {
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        const alone = { ...given, concurrency: 1, faults: { ...given.faults, shifts: [] } };
        const [one, other] = await Promise.all([readAsync(alone).catch(aihrError), readSync(alone).catch(aihrError)]);
        if ("code" in one || "code" in other) {
          expect("code" in one && one.code).toBe("code" in other && other.code);
        } else {
          expect(idsOf(one.learners)).toEqual(idsOf(other.learners));
          expect(one.summary.complete).toBe(other.summary.complete);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(drivers)("ask for no page twice unless it failed: %s", async (_, read) => {
    await fc.assert(
      fc.asyncProperty(honest, async (given) => {
        const asked: string[] = [];
        await read({ ...given, strict: false }, (body) => asked.push(body));
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { numRuns: 200 },
    );
  });

  it("keep at most `concurrency` requests in flight", async () => {
    await fc.assert(
      fc.asyncProperty(honest, async (given) => {
        let inFlight = 0;
        let most = 0;
        const sandbox = sandboxOf(given);
        const client = createClientOver(
          {
            ...virtualTime(),
            random: () => 0.5,
            async transport(request, options) {
              most = Math.max(most, ++inFlight);
              const outcome = await sandboxTransport(sandbox)(request, options);
              inFlight--;
              return outcome;
            },
          },
          optionsOf(given),
        );
        await client.collect({}, { limit: given.limit });
        expect(most).toBeLessThanOrEqual(given.concurrency);
      }),
      { numRuns: 200 },
    );
  });
});

function everybody(given: Case): readonly string[] {
  return Array.from({ length: given.learners }, (_, place) => idAt(given, place));
}
