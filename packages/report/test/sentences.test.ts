import {
  ambiguousText,
  learnerLabel,
  learnerName,
  metrics,
  metricText,
  notFoundText,
  riskText,
  stalledHeadline,
} from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const options = { readAt: NOW };

describe("notFoundText", () => {
  it.each([
    [[], "No learner matches “Jsoe”."],
    [["José"], "No learner matches “Jsoe”. Did you mean José?"],
    [["José", "Jo"], "No learner matches “Jsoe”. Did you mean José or Jo?"],
    [["José", "Jo", "Joe"], "No learner matches “Jsoe”. Did you mean José, Jo, or Joe?"],
  ])("with the suggestions %j", (suggestions, text) => {
    expect(notFoundText("learner", " Jsoe ", suggestions)).toBe(text);
  });

  it("needs no suggestions", () => {
    expect(notFoundText("program", "XY")).toBe("No program matches “XY”.");
  });
});

describe("ambiguousText", () => {
  it.each([
    ["learner", "“jo” matches 2 learners: A and B. Use the full name or the learner ID."],
    ["program", "“jo” matches 2 programs: A and B. Use the abbreviation or the full name."],
    ["metric", "“jo” matches 2 metrics: A and B. Use the full name."],
  ] as const)("says how to choose a %s", (kind, text) => {
    expect(ambiguousText(kind, " jo ", ["A", "B"])).toBe(text);
  });

  it("shows at most five candidates and counts the rest", () => {
    const names = Array.from("ABCDEFG");
    expect(ambiguousText("learner", "x", names)).toContain("matches 7 learners: A, B, C, D, E, and 2 more. Use");
    expect(ambiguousText("learner", "x", names.slice(0, 5))).toContain("5 learners: A, B, C, D, and E. Use");
  });

  it.each([
    ["learner", "“jo” matches 2 learners. Use the learner ID."],
    ["program", "“jo” matches 2 programs. Use the abbreviation."],
    ["metric", "“jo” matches 2 metrics. Use the key."],
  ] as const)("does not ask for the full name of a %s if all have the same", (kind, text) => {
    expect(ambiguousText(kind, "jo", ["Jo Doe", "Jo Doe"], 0)).toBe(text);
  });

  it("can leave out all names", () => {
    expect(ambiguousText("learner", "x", ["Ana", "Bo"], 0)).toBe(
      "“x” matches 2 learners. Use the full name or the learner ID.",
    );
  });
});

describe("stalledHeadline", () => {
  const old = { value: 50, date: daysBefore(31) };

  it.each([
    [[], "No enrollments stalled"],
    [[learner("Ana", old)], "1 enrollment of 1 learner stalled"],
    [[learner("Ana", old, old), learner("Bo", old)], "3 enrollments of 2 learners stalled"],
  ])("counts enrollments and learners", (learners, text) => {
    expect(stalledHeadline(metrics(learners, options))).toBe(text);
  });

  it("counts the enrollments of a filtered list", () => {
    expect(stalledHeadline({ stalledEnrollments: 2, learnersWithStalled: 1 })).toBe(
      "2 enrollments of 1 learner stalled",
    );
  });
});

describe("metricText", () => {
  const figures = metrics(
    [learner("Ana", { value: 99.9, timeSpentInMinutes: 75, date: daysBefore(3) }), learner("Bo")],
    options,
  );

  it.each([
    ["learners", "2 learners"],
    ["startedLearners", "1 learner"],
    ["enrollments", "1 enrollment"],
    ["adoptionRate", "50%"],
    ["averageProgress", "99%"],
    ["hoursSpent", "1.3 hours"],
    ["lastActivity", "3 days ago"],
    ["remainingHours", "—"],
  ] as const)("says %s as %s", (key, text) => {
    expect(metricText(key, figures, options)).toBe(text);
  });

  it.each(["lastActivity", "averageProgress", "hoursSpent"] as const)("says that %s is missing", (key) => {
    expect(metricText(key, metrics([], options), options)).toBe("—");
  });

  it("counts days in the time zone", () => {
    const at = { readAt: Date.parse("2026-11-23T00:30:00Z"), timeZone: "America/New_York" };
    const late = metrics([learner("Ana", { value: 5, date: "2026-11-22T23:30:00Z" })], at);
    expect(metricText("lastActivity", late, at)).toBe("today");
    expect(metricText("lastActivity", late, { ...at, timeZone: "UTC" })).toBe("yesterday");
  });
});

describe("names of learners", () => {
  it.each([
    ["Ana Diaz", "Ana Diaz", "Ana Diaz (1)"],
    [" Ana ", "Ana", "Ana (1)"],
    [" ", "Unnamed learner", "Unnamed learner (1)"],
    ["\u200B\u2060\uFEFF", "Unnamed learner", "Unnamed learner (1)"],
    ["\u3164 \u2800", "Unnamed learner", "Unnamed learner (1)"],
    ["\u0000\u202E", "Unnamed learner", "Unnamed learner (1)"],
    ["\u200BLi", "\u200BLi", "\u200BLi (1)"],
    [null, "Unnamed learner", "Unnamed learner (1)"],
    [undefined, "Unnamed learner", "Unnamed learner (1)"],
  ])("%j is %s", (userName, name, label) => {
    expect([learnerName({ userName }), learnerLabel({ userId: "1", userName })]).toEqual([name, label]);
  });
});

describe("riskText", () => {
  it("names both reasons", () => {
    expect([riskText("quiet"), riskText("over-duration")]).toEqual([
      "No recent activity",
      "Over the program's duration",
    ]);
  });
});
