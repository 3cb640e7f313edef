import { describe, expect, it } from "vitest";
import { durationMs, instantMs, localDayIn } from "./referee/time.ts";

describe("the referee's instants", () => {
  it.each([
    ["2026-11-23T12:00:00Z", 1_795_435_200_000],
    ["2026-11-23T12:00:00", 1_795_435_200_000],
    ["2026-11-23T13:30:00+01:30", 1_795_435_200_000],
    ["2026-11-23T04:00-08:00", 1_795_435_200_000],
    ["2026-11-23T12:00:00.1239Z", 1_795_435_200_123],
    ["2026-11-23", 1_795_392_000_000],
    ["1970-01-02T00:00:00Z", 86_400_000],
    ["0001-01-01T00:00:00", -62_135_596_800_000],
  ])("reads %s", (text, instant) => {
    expect(instantMs(text)).toBe(instant);
  });

  it.each(["", "last Tuesday", "11/20/2026", "2026-02-30T09:00:00Z", "2026-13-01", "20261123"])(
    "refuses %j",
    (text) => {
      expect(instantMs(text)).toBeNull();
    },
  );
});

describe("the referee's durations", () => {
  it.each([
    ["PT20H", 1200],
    ["P0Y0M0DT20H", 1200],
    ["P1DT2H", 1560],
    ["P1W", 10_080],
    ["PT12,5H", 750],
    ["PT5400S", 90],
    ["PT0H", 0],
  ])("reads %s as %d minutes", (text, minutes) => {
    expect(durationMs(text)).toBe(minutes * 60_000);
  });

  it.each(["", "P", "PT", "P1M", "P1Y", `PT${"9".repeat(400)}H`, "20 hours", "20:00:00"])("refuses %j", (text) => {
    expect(durationMs(text)).toBeNull();
  });
});

describe("the referee's days", () => {
  it.each([
    ["2026-11-23T12:00:00Z", "UTC", "2026-11-23"],
    ["2026-11-23T12:00:00Z", "Pacific/Chatham", "2026-11-24"],
    ["2026-10-24T10:15:00Z", "Pacific/Chatham", "2026-10-25"],
    ["2026-10-24T10:14:59Z", "Pacific/Chatham", "2026-10-24"],
    ["2026-10-24T07:00:00Z", "America/Los_Angeles", "2026-10-24"],
    ["2026-10-24T06:59:59Z", "America/Los_Angeles", "2026-10-23"],
    ["2026-11-08T07:59:59Z", "America/Los_Angeles", "2026-11-07"],
  ])("puts %s in %s on %s", (instant, timeZone, day) => {
    expect(localDayIn(timeZone)(Date.parse(instant))).toBe(day);
  });
});
