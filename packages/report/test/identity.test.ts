import { describe, expect, it } from "vitest";
import { learnerIdentity, programIdentity, uniteLearners } from "../src/index.ts";

describe("identities", () => {
  it("of learners are compared without case", () => {
    expect(learnerIdentity("0F8FAD5B")).toBe(learnerIdentity("0f8fad5b"));
  });

  it("of programs are compared trimmed and without case", () => {
    expect(programIdentity(" pa ")).toBe(programIdentity("PA"));
    expect(programIdentity("PA")).not.toBe(programIdentity("P A"));
  });
});

describe("uniteLearners", () => {
  it("makes one learner of two listings: the programs of both, the first name, the larger number of hours", () => {
    const listings = [
      { userId: "a", userName: null, totalHoursStudied: 1, progress: [{ abbreviation: "PA" }] },
      { userId: "A", userName: "Ana", totalHoursStudied: 2, progress: [{ abbreviation: "HRBP" }] },
    ];
    expect(uniteLearners(listings)).toEqual([
      {
        userId: "a",
        userName: "Ana",
        totalHoursStudied: 2,
        progress: [{ abbreviation: "PA" }, { abbreviation: "HRBP" }],
      },
    ]);
  });

  it("returns the same learners if none is listed twice", () => {
    const learners = [{ userId: "1" }, { userId: "2" }];
    expect(uniteLearners(learners)).toBe(learners);
  });
});
