import { describe, expect, it } from "vitest";
import { digestOf } from "../src/index.ts";
import { digestOn, entry, inputOf, learnerOf, type Night, nights } from "./recorded-digest.ts";

describe("a digest of a week", () => {
  it("says what happened in the last week that is over, and in the week before", async () => {
    const { title, span, headline, tiles } = await digestOn("2026-11-16", nights);
    expect(title).toBe("Learning in the week of Nov 9, 2026");
    expect(span).toBe("Nov 9 – Nov 15, 2026");
    expect(headline).toBe("1 completion, 1 new start, 2 active learners. No enrollments stalled.");
    expect(tiles).toMatchObject([
      { title: "New starts", value: "1", before: "2 the week before", standing: "Adoption rate 75%" },
      { title: "Completions", value: "1", before: "0 the week before", standing: "Completion rate 25%" },
      { title: "Hours spent", value: "2.5", before: "2.5 the week before", standing: "5 hours in all" },
      { title: "Stalled", value: "0", before: "0 the week before", standing: "enrollments" },
    ]);
  });

  it("is about the same week on each day until the next one is over", async () => {
    const monday = await digestOn("2026-11-16", nights);
    const wednesday = await digestOn("2026-11-17", nights);
    expect(wednesday).toEqual(monday);
    expect(monday.periodKey).toBe("week-2026-11-09");
  });

  it("compares with nothing in a first digest, and says how things stand", async () => {
    const first = await digestOn("2026-11-02", nights.slice(0, 1));
    expect(first.title).toBe("Learning as of Nov 1, 2026");
    expect(first.tiles.map(({ before }) => before)).toEqual([null, null, null, null]);
    expect(first.tiles.map(({ title }) => title)).toEqual(["Started learners", "Completed", "Hours spent", "Stalled"]);
    expect(JSON.stringify(first)).not.toMatch(/\+0|before"?:"|new start[^s]/);
    expect(first.weeks).toEqual([]);
    expect(first.hold).toBeNull();
  });

  it("compares no activity with the week of the baseline, of which only the end is known", async () => {
    const second = await digestOn("2026-11-09", nights.slice(0, 2));
    expect(second.tiles.map(({ before }) => before)).toEqual([null, null, null, "0 the week before"]);
  });

  it("says until when it knows of a period whose last report is long before its end", async () => {
    const { title, subject } = await digestOn("2026-12-05", nights, { by: "month" });
    expect(title).toMatch(/^Learning as of Nov 15/);
    const later = await digestOn("2027-01-02", [...nights, ["2026-12-04", nights[2]?.[1] ?? []]], { by: "month" });
    expect(later.title).toBe("Learning in December 2026, until Dec 4");
    expect(later.subject).toMatch(/^Learning in December 2026, until Dec 4: /);
    const whole = await digestOn("2027-01-02", [...nights, ["2026-12-30", nights[2]?.[1] ?? []]], { by: "month" });
    expect(whole.title).toBe("Learning in December 2026");
    expect(subject).not.toContain("until");
  });

  it.each([
    // Nights of reports, the period, the day of sending, and the days that there are reports of.
    [["11-15"], "quarter", "2027-01-01", "Nov 15, 2026"],
    [["11-15"], "month", "2026-12-01", "Nov 15, 2026"],
    [["11-18"], "week", "2026-11-23", "Nov 18, 2026"],
    [["11-15", "12-30"], "quarter", "2027-01-01", "Nov 15 – Dec 30, 2026"],
    [["09-30", "12-31"], "quarter", "2027-01-01", "Oct 1 – Dec 31, 2026"],
    [["09-30", "11-15"], "quarter", "2027-01-01", "Oct 1 – Nov 15, 2026"],
    [["08-20", "12-31"], "quarter", "2027-01-01", "Oct 1 – Dec 31, 2026, compared with the report of Aug 20, 2026"],
  ] as const)("of reports on %s names the days of a %s that they reach, on %s: %s", async (days, by, today, span) => {
    const recorded = days.map((day) => [`2026-${day}`, nights[0]?.[1] ?? []] as const);
    expect((await digestOn(today, recorded, { by })).span).toBe(span);
  });

  it("says so far of a period that is not over", async () => {
    const months = await digestOn("2026-11-16", nights, { by: "quarter" });
    expect(months.title).toBe("Learning as of Nov 15, 2026");
    const december = [...nights, ["2027-01-05", nights[2]?.[1] ?? []]] as const;
    const quarter = await digestOn("2027-01-06", december, { by: "quarter" });
    expect(quarter.span).toBe("Nov 1 – Nov 15, 2026");
    const next = digestOf(
      { ...(await inputOf(december, "quarter", "2027-01-06")), at: 1 },
      { now: Date.parse("2027-01-06") },
    );
    expect(next.title).toBe("Learning in the first quarter of 2027, so far");
    expect(next.span).toBe("Jan 1 – Jan 5, 2027, compared with the report of Nov 15, 2026");
  });
});

describe("the chart", () => {
  const weekly = (weeks: number) => {
    return Array.from({ length: weeks }, (_, nth): Night => {
      const day = new Date(Date.parse("2026-09-06") + nth * 7 * 86_400_000).toISOString().slice(0, 10);
      const learners = Array.from({ length: 20 }, (_each, at) => {
        return learnerOf(at, entry("PA", at < (nth * (nth + 1)) / 2 ? 100 : 10, 10, day));
      });
      return [day, learners];
    });
  };

  it("has completions of eight weeks at most, without the baseline's, and the last four dark", async () => {
    const { weeks } = await digestOn("2026-10-05", weekly(5));
    expect(weeks.map(({ label, completions, height }) => [label, completions, height])).toEqual([
      ["Sep 7", 1, 25],
      ["Sep 14", 2, 50],
      ["Sep 21", 3, 75],
      ["Sep 28", 4, 100],
    ]);
    const many = await digestOn("2026-11-23", weekly(12));
    expect(many.weeks.map(({ isRecent }) => isRecent)).toEqual([false, false, false, false, true, true, true, true]);
  });

  it("ends with the week of the digest, and marks weeks without a report", async () => {
    const gap = weekly(5).filter((_, nth) => nth !== 2);
    const { weeks } = await digestOn("2026-09-28", gap);
    expect(weeks.map(({ label, completions, isRecorded }) => [label, completions, isRecorded])).toEqual([
      ["Sep 7", 1, true],
      ["Sep 14", 0, false],
      ["Sep 21", 5, true],
    ]);
  });
});

describe("what is at risk", () => {
  it("is counted by reason", async () => {
    const late: readonly Night[] = [
      [
        "2026-11-01",
        [
          learnerOf(0, entry("PA", 10, 10, "2026-10-10")),
          learnerOf(1, entry("PA", 10, 10, "2026-10-12")),
          learnerOf(2, entry("PA", 10, 2000, "2026-10-31")),
          learnerOf(3, entry("PA", 10, 10, "2026-10-31")),
        ],
      ],
    ];
    const { atRisk } = await digestOn("2026-11-02", late);
    expect(atRisk.title).toBe("3 enrollments at risk");
    expect(atRisk.reasons.map(({ text }) => text)).toEqual(["No recent activity: 2", "Over the program's duration: 1"]);
  });
});

describe("who gets a digest", () => {
  it("everyone, while the newest report is of at most two calendar days ago", async () => {
    expect((await digestOn("2026-11-17", nights)).hold).toBeNull();
  });

  it("only its owner, when the newest report is older", async () => {
    expect((await digestOn("2026-11-18", nights)).hold).toBe("stale");
  });

  it("only its owner, when nothing changed", async () => {
    const still = [...nights, ["2026-11-22", nights[2]?.[1] ?? []]] as const;
    expect((await digestOn("2026-11-23", still)).hold).toBe("nothing-changed");
  });

  it("everyone, when an enrollment stalled though no learner studied", async () => {
    const same = nights[2]?.[1] ?? [];
    const weeks = ["2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13"].map((day) => [day, same] as const);
    const content = await digestOn("2026-12-14", [...nights, ...weeks]);
    expect(content.tiles[3]).toMatchObject({ value: "1", before: "0 the week before" });
    expect(content.hold).toBeNull();
  });

  it("only its owner, when the week has no report or the report is incomplete", async () => {
    const gap = [...nights, ["2026-11-24", nights[2]?.[1] ?? []]] as const;
    expect((await digestOn("2026-11-24", gap)).hold).toBe("no-report");
    const input = { ...(await inputOf(nights, "week", "2026-11-16")), complete: false };
    const incomplete = digestOf(input, { now: Date.parse("2026-11-16T08:00:00Z") });
    expect(incomplete.hold).toBe("incomplete");
    expect(incomplete.asOf).toContain("incomplete");
  });
});

describe("goals and cost", () => {
  it("compares rates with goals as they are shown", async () => {
    const goals = { completionRate: 40, adoptionRate: 75 };
    expect((await digestOn("2026-11-16", nights, { goals })).goals).toEqual([
      { metric: "adoptionRate", isReached: true, text: "Adoption rate: 75%, at or above the goal of 75%" },
      { metric: "completionRate", isReached: false, text: "Completion rate: 25%, 15 points below the goal of 40%" },
    ]);
  });

  it("does not call a goal reached that is only reached by rounding", async () => {
    const third = [0, 1, 2].map((nth) => learnerOf(nth, entry("P", nth === 0 ? 0 : 100, 9, "2026-11-01")));
    const [goal] = (await digestOn("2026-11-02", [["2026-11-01", third]], { goals: { completionRate: 67 } })).goals;
    expect(goal).toMatchObject({
      isReached: false,
      text: "Completion rate: 67%, less than a point below the goal of 67%",
    });
  });

  it("says what a completion cost, and that this is activity", async () => {
    const { cost } = await digestOn("2026-11-16", nights, { cost: 100, seats: 4 });
    expect(cost.join("\n")).toMatch(
      /Cost per completion: 100\.00 \(1 completion\)[\s\S]*Seats used: 75%[\s\S]*not impact/,
    );
  });
});
