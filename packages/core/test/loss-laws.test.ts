import { virtualTime } from "@aihr-plugins/conformance";
import { type AdoptionViewModel, type Collected, createSyncClient } from "@aihr-plugins/core";
import type { ExtraPage, Faults } from "@aihr-plugins/sandbox";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aihrError,
  type Case,
  drivers,
  idAt,
  queryOf,
  readAsync,
  readOptionsOf,
  readSync,
  syncClientOf,
} from "./kit/read-case.ts";

const optional = { requiredKeys: [] as [] };

// A page with learners lies between two extra ones: two pages in a row without anything new are a report's end.
const extraPages: fc.Arbitrary<readonly ExtraPage[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({ page: fc.constant(1), holds: fc.constant("nothing" as const) }),
    fc.record({ page: fc.constantFrom(3, 5, 8), holds: fc.constantFrom("nothing", "page-before") }),
  ),
  { maxLength: 2, selector: ({ page }) => page },
);

/** Every fault that once made a report lose learners. */
const losses: fc.Arbitrary<Faults> = fc.record(
  {
    count: fc.constantFrom("total", "page-length", "zero", "missing", "null", "too-high"),
    staleCount: fc.array(fc.nat(70), { minLength: 1, maxLength: 4 }),
    pageSizeCap: fc.integer({ min: 3, max: 12 }),
    clampsPage: fc.boolean(),
    refusesPastEnd: fc.constantFrom(200, 204, 400, 401, 404, 410, 416, 429, 500),
    hiddenLearners: fc.array(fc.nat(60), { minLength: 1, maxLength: 1 }),
    extraPages,
    listsTwice: fc.array(
      fc.record({
        learner: fc.nat(30),
        at: fc.integer({ min: 1, max: 60 }),
        programs: fc.constantFrom("split", "all"),
        upperCase: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    ignoresUserIds: fc.boolean(),
  },
  optional,
);

const cases: fc.Arbitrary<Case> = fc.record({
  learners: fc.integer({ min: 0, max: 60 }),
  pageSize: fc.integer({ min: 3, max: 15 }),
  concurrency: fc.integer({ min: 1, max: 8 }),
  limit: fc.option(fc.integer({ min: 1, max: 70 }), { nil: undefined, freq: 3 }),
  strict: fc.boolean(),
  faults: losses,
  asked: fc.option(fc.uniqueArray(fc.nat(64), { minLength: 1, maxLength: 30 }), { nil: undefined }),
  expectedLearners: fc.option(fc.nat(90), { nil: undefined }),
});

describe.each(drivers)("whatever a server does, with the %s driver", (_, read) => {
  it("a complete report holds all learners that the server lists, with all their programs", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const outcome = await read(given).catch(aihrError);
        if ("code" in outcome || !outcome.summary.complete || isBeyondProof(given, outcome)) return;
        const { learners, summary } = outcome;
        const listed = listedBy(given);
        expect(learners).toHaveLength(Math.min(listed.size, given.limit ?? listed.size));
        if (learners.length === given.limit) return;
        expect(programsById(learners)).toEqual(listed);
        expect(summary.missingUserIds).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("no learner comes twice, and none who was not asked for", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const outcome = await read(given).catch(aihrError);
        if ("code" in outcome) return;
        const came = outcome.learners.map(({ userId }) => userId.toLowerCase());
        expect(new Set(came).size).toBe(came.length);
        expect(outcome.summary.learners).toBe(came.length);
        expect(came.length).toBeLessThanOrEqual(given.limit ?? came.length);
        if (given.asked) expect(given.asked.map((place) => idAt(given, place))).toEqual(expect.arrayContaining(came));
      }),
      { numRuns: 400 },
    );
  });

  it("each learner asked for either comes or is listed as missing", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ limit: _limit, ...others }) => {
        const given = { ...others, limit: undefined };
        const outcome = await read(given).catch(aihrError);
        if ("code" in outcome || !given.asked) return;
        const { learners, summary } = outcome;
        const found = [...learners.map(({ userId }) => userId.toLowerCase()), ...summary.missingUserIds];
        expect(found.sort()).toEqual(given.asked.map((place) => idAt(given, place)).sort());
        if (summary.missingUserIds.length > 0) expect(summary.complete).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("expecting any number of learners changes nothing about the result", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const hinted = await read(given).catch(aihrError);
        const unhinted = await read({ ...given, expectedLearners: undefined }).catch(aihrError);
        expect(comparable(hinted)).toEqual(comparable(unhinted));
      }),
      { numRuns: 300 },
    );
  });
});

describe("learners listed again and again, with any entries", () => {
  const entry = fc.record({ abbreviation: fc.constantFrom("PA", "DHR"), value: fc.constantFrom(10, 50, 100) });
  const entries = fc.uniqueArray(entry, { selector: ({ abbreviation, value }) => `${abbreviation} ${value}` });
  // Each page brings a new learner, so that no page is the report's end, and lists any learner once more.
  const pages = fc.array(fc.record({ own: entries, other: fc.nat(9), again: entries }), { maxLength: 8 });

  it("are collected with every entry once", () => {
    fc.assert(
      fc.property(pages, (listed) => {
        const rows = listed.map(({ own, other, again }, page) => [
          { userId: `learner-${page}`, progress: own },
          { userId: `Learner-${other % (page + 1)}`, progress: again },
        ]);
        const { now, sleepSync: sleep } = virtualTime();
        const { learners } = createSyncClient(
          {
            now,
            sleep,
            random: () => 0.5,
            transport: (requests) =>
              requests.map(({ body }) => {
                const data = rows[JSON.parse(body).page - 1] ?? [];
                return { status: 200, headers: {}, body: JSON.stringify({ data }) };
              }),
          },
          { baseUrl: "https://api.example.com", apiKey: "key", pageSize: 2 },
        ).collect();
        expect(entriesById(learners)).toEqual(entriesById(rows.flat()));
        expect(learners).toHaveLength(listed.length);
        for (const { progress } of learners) {
          const texts = progress?.map((entry) => JSON.stringify(entry)) ?? [];
          expect(new Set(texts).size).toBe(texts.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("page by page", () => {
  it("no program of a learner is given twice", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const pages = syncClientOf(given).pages(queryOf(given), readOptionsOf(given));
        const seen = new Map<string, Set<string>>();
        for (const learner of untilError(pages)) {
          const id = learner.userId.toLowerCase();
          const programs = programsOf(learner);
          const known = seen.get(id);
          // A learner who comes again brings at least one program, and none that was given before.
          if (known) expect(programs.size).toBeGreaterThan(0);
          for (const program of programs) expect(known?.has(program) ?? false).toBe(false);
          seen.set(id, new Set([...(known ?? []), ...programs]));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("both drivers", () => {
  it("give the same learners and the same summary", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const one = await readAsync(given).catch(aihrError);
        const other = await readSync(given).catch(aihrError);
        expect(comparable(one)).toEqual(comparable(other));
      }),
      { numRuns: 400 },
    );
  });
});

/** A stale count that happens to equal what came before a short page looks like a true one to any client. */
function isBeyondProof({ faults, asked }: Case, { summary }: Collected): boolean {
  return faults.staleCount !== undefined && asked === undefined && summary.total === summary.learners;
}

/** The programs of each learner that was asked for and that the server lists at all, on whichever page. */
function listedBy(given: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const { hiddenLearners = [], listsTwice = [], ignoresUserIds = false } = given.faults;
  // A learner asked for by ID counts as listed even if hidden: the ID is then missing, and the report not complete.
  const faults: Faults = { listsTwice, ignoresUserIds, ...(!given.asked && { hiddenLearners }) };
  const all = programsById(syncClientOf({ ...given, faults, pageSize: 500 }).page(queryOf(given)).data);
  const asked = given.asked && new Set(given.asked.map((place) => idAt(given, place)));
  return new Map([...all].filter(([id]) => asked?.has(id) ?? true));
}

function programsById(learners: readonly AdoptionViewModel[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map<string, ReadonlySet<string>>();
  for (const learner of learners) {
    const id = learner.userId.toLowerCase();
    byId.set(id, new Set([...(byId.get(id) ?? []), ...programsOf(learner)].sort()));
  }
  return byId;
}

function entriesById(learners: readonly AdoptionViewModel[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map<string, ReadonlySet<string>>();
  for (const { userId, progress } of learners) {
    const id = userId.toLowerCase();
    const texts = progress?.map((entry) => JSON.stringify(entry)) ?? [];
    byId.set(id, new Set([...(byId.get(id) ?? []), ...texts]));
  }
  return byId;
}

function programsOf({ progress }: AdoptionViewModel): ReadonlySet<string> {
  return new Set(progress?.map(({ programName }) => String(programName)));
}

function* untilError(pages: Generator<readonly AdoptionViewModel[], unknown>): Generator<AdoptionViewModel> {
  try {
    for (const page of pages) yield* page;
  } catch (error) {
    aihrError(error);
  }
}

function comparable(outcome: Collected | ReturnType<typeof aihrError>) {
  if ("code" in outcome) return { code: outcome.code, page: outcome.page };
  const { requests: _, ...summary } = outcome.summary;
  return { learners: outcome.learners, summary };
}
