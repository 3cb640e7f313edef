import { rows } from "@aihr-plugins/report";
import { createPopulation } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { createLearnerPacker } from "../src/roster/packed-learners.ts";
import { decodeRoster, encodeRoster } from "../src/roster/roster-text.ts";

const population = createPopulation({ seed: 4, learners: 2500 });
const learners = Array.from({ length: 2500 }, (_, at) => population.at(at));
const options = { readAt: Date.now() };

describe("a packed learner", () => {
  const packed = createLearnerPacker()(learners);

  it("reads as it was, in any order", () => {
    expect(rows(packed, options)).toEqual(rows(learners, options));
    expect(packed[7]?.userName).toBe(learners[7]?.userName);
    expect(packed[3]?.userAvatarUrl).toBe(learners[3]?.userAvatarUrl);
  });

  it("is copied with all its properties", () => {
    const [first] = packed;
    expect(first && { ...first, userName: "Ana" }).toMatchObject({ userId: learners[0]?.userId, userName: "Ana" });
  });

  it("survives names in any script, and what is missing", () => {
    const odd = [
      { userId: "1", userName: "José 李 🎓", progress: [] },
      { userId: "2", userName: null, progress: null, totalHoursStudied: 0.1 },
      { userId: "3", progress: [{ abbreviation: "PA" }] },
    ];
    expect(createLearnerPacker()(odd).map(({ userId, userName }) => [userId, userName ?? null])).toEqual([
      ["1", "José 李 🎓"],
      ["2", null],
      ["3", null],
    ]);
    expect(rows(createLearnerPacker()(odd), options)).toEqual(rows(odd, options));
  });
});

describe("a roster as text", () => {
  const roster = { learners, readAt: 1_795_000_000_000, complete: true, reasons: ["One reason."] };

  it("comes back whole, in several parts", () => {
    const back = decodeRoster(encodeRoster(roster));
    expect(back).toMatchObject({ readAt: roster.readAt, complete: true, reasons: ["One reason."] });
    expect(rows(back?.learners ?? [], options)).toEqual(rows(learners, options));
  });

  it.each([0, 10, 40, 5000, -20])("is refused if it was cut off at %i", (end) => {
    expect(decodeRoster(encodeRoster(roster).slice(0, end))).toBeUndefined();
  });

  it("is refused if a part is missing", () => {
    expect(decodeRoster(encodeRoster(roster).split(" ").slice(0, -1).join(" "))).toBeUndefined();
  });
});
