import type { Scenario } from "./scenario.ts";

type Path = readonly (string | number)[];

const wrong: readonly (readonly [path: Path, value: unknown, at: string])[] = [
  [[], null, ""],
  [[], [], "data"],
  [[], "report", ""],
  [["data"], undefined, "data"],
  [["data"], null, "data"],
  [["data"], {}, "data"],
  [["data", 3], null, "data[3]"],
  [["data", 3], "Jane", "data[3]"],
  [["data", 3, "userId"], undefined, "data[3].userId"],
  [["data", 3, "userId"], null, "data[3].userId"],
  [["data", 3, "userId"], "", "data[3].userId"],
  [["data", 3, "userId"], 12, "data[3].userId"],
  [["data", 3, "userName"], 12, "data[3].userName"],
  [["data", 3, "totalHoursStudied"], "12", "data[3].totalHoursStudied"],
  [["data", 3, "progress"], {}, "data[3].progress"],
  [["data", 3, "progress"], [null], "data[3].progress[0]"],
  [["data", 3, "progress"], [{ value: "75" }], "data[3].progress[0].value"],
  [["data", 3, "progress"], [{ value: 75 }, { value: false }], "data[3].progress[1].value"],
  [["data", 3, "progress"], [{ timeSpentInMinutes: [] }], "data[3].progress[0].timeSpentInMinutes"],
  [["data", 3, "progress"], [{ totalDuration: 20 }], "data[3].progress[0].totalDuration"],
  [["data", 3, "progress"], [{ date: 20 }], "data[3].progress[0].date"],
  [["count"], "35", "count"],
  [["page"], {}, "page"],
  [["pageSize"], "10", "pageSize"],
];

const tolerated: readonly (readonly [path: Path, value: unknown])[] = [
  [["page"], null],
  [["pageSize"], undefined],
  [["count"], -1],
  [["count"], 2.5],
  [["sort"], "userName"],
  [["filter"], { userIds: ["a"] }],
  [["filter"], undefined],
  [["next"], "unknown fields pass through"],
  [["data", 3, "userName"], null],
  [["data", 3, "userName"], undefined],
  [["data", 3, "userAvatarUrl"], undefined],
  [["data", 3, "totalHoursStudied"], null],
  [["data", 3, "progress"], null],
  [["data", 3, "progress"], undefined],
  [["data", 3, "progress"], [{}]],
  [["data", 3, "progress"], [{ value: null, date: null, programName: null }]],
  [["data", 3, "email"], "unknown fields pass through"],
];

/** Replies of an unexpected form, at every depth, or in another character set than UTF-8. */
export const shapeScenarios: readonly Scenario[] = [
  ...(["iso-8859-1", "utf-16le"] as const).map(
    (charset): Scenario => ({
      name: `replies in ${charset}`,
      learners: 95,
      faults: { charset },
      expected: { complete: true },
    }),
  ),
  ...wrong.map(
    ([path, value, at]): Scenario => ({
      name: `${path.join(".") || "the reply"} is ${JSON.stringify(value) ?? "missing"} on page 2`,
      learners: 35,
      faults: { shape: [{ page: 2, path, ...(value !== undefined && { value }) }] },
      expected: { error: "invalid-reply", status: 200, page: 2, attempts: 1, path: at, says: /unexpected form/ },
    }),
  ),
  ...tolerated.map(
    ([path, value]): Scenario => ({
      name: `${path.join(".")} is ${JSON.stringify(value) ?? "missing"}: no reason to fail`,
      learners: 35,
      faults: { shape: [{ page: 1, path, ...(value !== undefined && { value }) }] },
      expected: { complete: true },
    }),
  ),
];
