import type { AdoptionViewModel } from "@aihr-plugins/core";
import { decodeState, type EventState, encodeState, events } from "@aihr-plugins/report/events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, DAY, daysBefore, NOW } from "./learners.ts";

interface Poll {
  readonly learners: readonly AdoptionViewModel[];
  readonly complete: boolean;
  readonly readAt: number;
}

const entry = fc.record({
  abbreviation: fc.constantFrom("PA", "TA"),
  value: fc.constantFrom(0, 10, 25, 33.3, 50, 80, 100, null),
  timeSpentInMinutes: fc.constantFrom(0, 30, null),
  date: fc.constantFrom(0, 20, 28, 35, 60).map(daysBefore),
});

/** Reports of the same few people, one after the other, that may take anything back. */
const polls: fc.Arbitrary<Poll[]> = fc
  .array(
    fc.record({
      learners: fc.uniqueArray(
        fc.record({ userId: fc.constantFrom("ana", "bo", "cy"), progress: fc.array(entry, { maxLength: 3 }) }),
        { selector: ({ userId }) => userId },
      ),
      complete: fc.boolean(),
      days: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 10 },
  )
  .map((steps) => {
    let readAt = NOW;
    return steps.map(({ days, ...poll }) => {
      readAt += days * DAY;
      return { ...poll, readAt };
    });
  });

function daily(reports: readonly (readonly AdoptionViewModel[])[]): Poll[] {
  return [[], ...reports].map((learners, at) => ({ learners, complete: true, readAt: NOW + at * DAY }));
}

/** A report and a later one in which everybody is at least as far. */
const grown = fc.tuple(anyLearners, fc.infiniteStream(fc.integer({ min: 0, max: 60 }))).map(([learners, steps]) => {
  const step = () => steps.next().value ?? 0;
  const before = learners.map((learner) => ({
    ...learner,
    progress: ["PA", "TA"].map((abbreviation) => ({ abbreviation, value: Math.max(0, step() - 10) })),
  }));
  const after = before.map((learner) => ({
    ...learner,
    progress: learner.progress.map((row) => ({ ...row, value: row.value + Math.max(0, step() - 10) })),
  }));
  return { before: before.slice(0, step()), after };
});

function follow(sequence: readonly Poll[], keep = (state: EventState | undefined) => state) {
  let state: EventState | undefined;
  const all = sequence.flatMap(({ readAt, ...report }) => {
    const found = events(state, report, { readAt });
    state = keep(found.state);
    return found.events;
  });
  return { events: all, state };
}

const complete = (learners: readonly AdoptionViewModel[]) => ({ learners, complete: true });

function throughText(state: EventState | undefined): EventState | undefined {
  if (state === undefined) return undefined;
  const decoded = decodeState(encodeState(state));
  return decoded.ok ? decoded.value : expect.fail(decoded.message);
}

describe("events", () => {
  it("of a report after itself are none, and leave the state as it was", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const { state } = events(undefined, complete(learners), { readAt: NOW });
        expect(events(state, complete(learners), { readAt: NOW })).toEqual({ events: [], state });
      }),
    );
  });

  it("lead to a state from which the same report has no events", () => {
    fc.assert(
      fc.property(polls, (sequence) => {
        const { state } = follow(sequence);
        const last = sequence.filter((poll) => poll.complete).at(-1);
        if (last !== undefined) expect(events(state, last, last).events).toEqual([]);
      }),
    );
  });

  it("applied to the state of the earlier report give that of the later", () => {
    fc.assert(
      fc.property(grown, ({ before, after }) => {
        const known = events(undefined, complete(before), { readAt: NOW }).state;
        const next = events(known, complete(after), { readAt: NOW });
        expect(next.state).toEqual(events(undefined, complete(after), { readAt: NOW }).state);

        const standing = new Map(
          before.flatMap(({ userId, progress }) => progress.map((row) => [`${userId}:${row.abbreviation}`, row.value])),
        );
        for (const event of next.events) {
          if (event.type === "progress-made") standing.set(`${event.learnerId}:${event.program}`, event.value);
        }
        const expected = after.flatMap(({ userId, progress }) =>
          progress.map((row) => [`${userId}:${row.abbreviation}`, row.value] as const),
        );
        for (const [row, value] of expected) expect(standing.get(row) ?? 0).toBe(value);
      }),
    );
  });

  it("over a sequence equal those of its parts, with the state kept as text between any two polls", () => {
    fc.assert(
      fc.property(polls, (sequence) => {
        const whole = follow(sequence);
        const split = follow(sequence, throughText);
        expect(split).toEqual(whole);
      }),
    );
  });

  it("have each key once, whatever reports take back and however polls fail", () => {
    fc.assert(
      fc.property(polls, (sequence) => {
        const keys = follow(sequence).events.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)]);
      }),
      { numRuns: 1000 },
    );
  });

  it("do not depend on the order of entries", () => {
    const reversed = (learners: readonly AdoptionViewModel[]) =>
      learners.map((learner) => ({ ...learner, progress: [...(learner.progress ?? [])].reverse() }));
    const followed = (sequence: readonly Poll[]) => {
      const { state, events } = follow(sequence);
      return { state, events: new Map(events.map((event) => [event.key, event])) };
    };
    fc.assert(
      fc.property(fc.oneof(polls, fc.array(anyLearners, { maxLength: 4 }).map(daily)), (sequence) => {
        const turned = sequence.map((poll) => ({ ...poll, learners: reversed(poll.learners) }));
        expect(followed(turned)).toEqual(followed(sequence));
      }),
    );
  });

  it("are the same with and without partial reports between", () => {
    fc.assert(
      fc.property(polls, (sequence) => {
        expect(follow(sequence)).toEqual(follow(sequence.filter((poll) => poll.complete)));
      }),
    );
  });

  it("are not lost between polls: who looks rarely hears of the same starts, milestones and completions", () => {
    fc.assert(
      fc.property(grown, ({ before, after }) => {
        const polled = [[], before, after].map((learners, at) => ({ ...complete(learners), readAt: NOW + at * DAY }));
        const [often, rarely] = [polled, polled.filter((_, at) => at !== 1)].map((sequence) =>
          follow(sequence)
            .events.map(({ key }) => key)
            .filter((key) => !key.includes(":progress:"))
            .sort(),
        );
        expect(often).toEqual(rarely);
      }),
    );
  });
});
