import { rows } from "@aihr-plugins/report";
import { attentionList } from "@aihr-plugins/report/lists";
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const listed = (days: number | undefined, ...entries: Parameters<typeof learner>[1][]) =>
  attentionList(
    rows([learner("Ana", ...entries.map((entry) => entry ?? {}))], { readAt: NOW, ...(days && { days }) }),
  ).map(({ reason, text }) => [reason, text]);

describe("attentionList", () => {
  it.each([
    [{ value: 40, date: daysBefore(45) }, ["stalled", "At 40%, no activity for 45 days."]],
    [{ value: 40, date: daysBefore(15) }, ["quiet", "At 40%, no activity for 15 days."]],
    [
      { value: 60, timeSpentInMinutes: 150, totalDuration: "PT2H", date: daysBefore(1) },
      ["over-duration", "At 60%, 2.5 hours spent of 2 hours."],
    ],
    [
      { value: 60, timeSpentInMinutes: 1201, totalDuration: "PT20H", date: daysBefore(1) },
      ["over-duration", "At 60%, 20 h 1 min spent of 20 h."],
    ],
    [
      { value: 60, timeSpentInMinutes: 1200.25, totalDuration: "PT20H", date: daysBefore(1) },
      ["over-duration", "At 60%, 1,200.25 minutes spent of 1,200 minutes."],
    ],
    [{ timeSpentInMinutes: 5, date: daysBefore(45) }, ["stalled", "In progress, no activity for 45 days."]],
  ])("lists %j with its reason", (entry, expected) => {
    expect(listed(undefined, entry)).toEqual([expected]);
  });

  it("leaves out what is going well, completed or not started", () => {
    const old = daysBefore(90);
    expect(
      listed(
        undefined,
        { value: 40, date: daysBefore(14) },
        { value: 40, timeSpentInMinutes: 120, totalDuration: "PT2H" },
        { value: 100, date: old },
        { value: 0, date: old },
      ),
    ).toEqual([]);
  });

  it("lists the longest without activity first", () => {
    const entries = [20, 90, 40].map((days) => ({ value: 40, date: daysBefore(days) }));
    expect(listed(undefined, ...entries).map(([reason]) => reason)).toEqual(["stalled", "stalled", "quiet"]);
  });

  it("lists those without a date last", () => {
    const over = { value: 60, timeSpentInMinutes: 150, totalDuration: "PT2H" };
    const entries = [
      over,
      { ...over, value: 70, date: daysBefore(0) },
      over,
      { ...over, value: 80, date: daysBefore(1) },
    ];
    expect(listed(undefined, ...entries).map(([, text]) => text?.slice(0, 6))).toEqual([
      "At 80%",
      "At 70%",
      "At 60%",
      "At 60%",
    ]);
  });

  it("goes by the days that are set", () => {
    expect(listed(6, { value: 40, date: daysBefore(3) }).map(([reason]) => reason)).toEqual(["quiet"]);
  });
});
