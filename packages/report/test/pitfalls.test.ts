import { durationMinutes, metrics, percentText, programs, rows } from "@aihr-plugins/report";
import { events } from "@aihr-plugins/report/events";
import { describe, expect, it } from "vitest";
import { daysBefore, learner, NOW } from "./learners.ts";

const options = { readAt: NOW };

describe("where reports of learning go wrong", () => {
  it("learners without programs stay in every denominator", () => {
    const learners = [learner("Ana", { value: 100, timeSpentInMinutes: 60, date: daysBefore(1) }), learner("Bo")];
    expect(metrics(learners, options)).toMatchObject({
      learners: 2,
      adoptionRate: 50,
      completerRate: 50,
      activeRate: 50,
    });
    const studied = { ...learner("Cy"), totalHoursStudied: 5 };
    expect(metrics([...learners, studied], options).meanHours).toBe(1);
  });

  it("99.6 percent is neither completed nor shown as 100%", () => {
    const learners = [learner("Ana", { value: 99.6 })];
    expect(metrics(learners, options)).toMatchObject({ completed: 0, inProgress: 1, averageProgress: 99.6 });
    expect(percentText(99.6)).toBe("99%");
  });

  it("percent is stored from 0 to 100", () => {
    const learners = [learner("Ana", { value: 100 }), learner("Bo", { value: 50 })];
    expect(rows(learners, options).map(({ progressPercent }) => progressPercent)).toEqual([100, 50]);
    expect(metrics(learners, options)).toMatchObject({ averageProgress: 75, completionRate: 50 });
  });

  it("P1D is 24 hours of content, not a working day", () => {
    expect(durationMinutes("P1D")).toBe(1440);
  });

  it("years and months in a duration are refused", () => {
    const [row] = rows([learner("Ana", { value: 50, totalDuration: "P1M" })], options);
    expect(row).toMatchObject({ durationMinutes: null, flags: ["unreadable-duration"] });
  });

  it("days belong to a named time zone, UTC unless set", () => {
    const learners = [learner("Ana", { value: 50, date: "2026-11-22T23:30:00Z" })];
    const days = (timeZone?: string) =>
      rows(learners, { readAt: Date.parse("2026-11-23T05:00:00Z"), ...(timeZone === undefined ? {} : { timeZone }) })[0]
        ?.daysSinceLastActivity;
    expect([days(), days("UTC"), days("Europe/Amsterdam"), days("America/New_York")]).toEqual([1, 1, 0, 1]);
  });

  it("two learners of one name are two learners", () => {
    const learners = ["1", "2"].map((userId) => ({ userId, userName: "Ana Diaz", progress: [{ value: 100 }] }));
    expect(metrics(learners, options)).toMatchObject({ learners: 2, completers: 2 });
  });

  it("a renamed program keeps its history by abbreviation", () => {
    const poll = (programName: string, value: number) => ({
      learners: [learner("Ana", { programName, abbreviation: "PA", value })],
      complete: true,
    });
    const { state } = events(undefined, poll("People Analytics", 50), options);
    expect(events(state, poll("Analytics for People", 50), options).events).toEqual([]);
    const both = [...poll("People Analytics", 50).learners, ...poll("Analytics for People", 60).learners];
    expect(programs(both, options).map(({ key }) => key)).toEqual(["PA"]);
  });

  it.each([
    [{ value: 100, timeLeftInMinutes: 30 }, "completed-with-time-left", { minutesLeft: 30, status: "completed" }],
    [{ value: 90, timeSpentInMinutes: 90, totalDuration: "PT1H" }, "spent-over-duration", { minutesSpent: 90 }],
  ])("%j is flagged, never repaired", (entry, flag, kept) => {
    expect(rows([learner("Ana", entry)], options)[0]).toMatchObject({ flags: [flag], ...kept });
  });

  it("a missing number is null, never 0", () => {
    expect(metrics([learner("Ana", { abbreviation: "PA" })], options)).toMatchObject({
      averageProgress: null,
      hoursSpent: null,
      meanHours: null,
      medianHours: null,
      totalHoursStudied: null,
      remainingHours: null,
      lastActivity: null,
    });
  });
});
