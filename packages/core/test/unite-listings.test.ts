import { describe, expect, it } from "vitest";
import { uniteListings } from "../src/walk/unite-listings.ts";

describe("listings of learners", () => {
  it("are united by ID without case, in the order of the first ones", () => {
    const rows = [{ userId: "B" }, { userId: "a" }, { userId: "b" }, { userId: "b" }];
    expect(uniteListings(rows)).toEqual([
      { id: "b", learner: { userId: "B" }, rows: 3 },
      { id: "a", learner: { userId: "a" }, rows: 1 },
    ]);
  });

  it("add what the first one does not say, or says as null, and change nothing else", () => {
    const rows = [
      { userId: "a", userName: null, totalHoursStudied: 0 },
      { userId: "A", userName: "Ann", totalHoursStudied: 9, userAvatarUrl: "https://example.com/a.png" },
    ];
    expect(uniteListings(rows).map(({ learner }) => learner)).toEqual([
      { userId: "a", userName: "Ann", totalHoursStudied: 0, userAvatarUrl: "https://example.com/a.png" },
    ]);
  });

  it.each([
    ["of both", [{ value: 1 }], [{ value: 2 }], [{ value: 1 }, { value: 2 }]],
    ["once where they are equal", [{ value: 1 }], [{ value: 1 }, { value: 2 }], [{ value: 1 }, { value: 2 }]],
    ["of the second if the first has none", null, [{ value: 2 }], [{ value: 2 }]],
    ["of the first if the second has none", [{ value: 1 }], undefined, [{ value: 1 }]],
    ["as null if both are null", null, null, null],
    ["as null if only the second says so", undefined, null, null],
  ])("hold the entries %s", (_, first, second, united) => {
    const rows = [
      { userId: "a", progress: first },
      { userId: "a", progress: second },
    ];
    expect(uniteListings(rows).map(({ learner }) => learner.progress)).toEqual([united]);
  });
});
