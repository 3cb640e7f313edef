import type { TrendRow } from "@aihr-plugins/history";
import { describe, expect, it } from "vitest";
import {
  type DigestOfReports,
  decodeKeptDigest,
  digestInputOfReports,
  digestOf,
  encodeKeptDigest,
  type KeptDigest,
} from "../src/index.ts";
import { entry, inputOf, learnerOf, type Night, nights } from "./recorded-digest.ts";

const scope = "https://api.example.com";

/** The digest of each night's report in turn, each with what was kept of the one before. */
function digestsOf(reports: readonly Night[]): readonly DigestOfReports[] {
  const digests: DigestOfReports[] = [];
  for (const [day, learners] of reports) {
    const kept = digests.at(-1)?.kept;
    const stored = kept && encodeKeptDigest(kept);
    digests.push(digestInputOfReports(reportOf(day, learners), stored === undefined ? null : decodeKeptDigest(stored)));
  }
  return digests;
}

function reportOf(day: string, learners: Night[1]) {
  return { learners, readAt: Date.parse(`${day}T03:00:00Z`), timeZone: "UTC", scope };
}

function contentOf({ input }: DigestOfReports) {
  return digestOf(input, { now: input.newestAt });
}

/** A Monday's report of four learners, of whom as many have completed. */
function completed(day: string, count: number): Night {
  const learners = [0, 1, 2, 3].map((nth) =>
    learnerOf(nth, entry("People Analytics", nth < count ? 100 : 10, nth < count ? 90 : 30, "2026-09-01")),
  );
  return [day, learners];
}

describe("a digest of two reports", () => {
  it("has the figures that a history of these reports has", async () => {
    const [, , last] = digestsOf(nights);
    const history = await inputOf(nights, "week", "2026-11-16");
    const figures = (row: TrendRow | undefined) => {
      const { newEnrollments, newStarts, newCompletions, activeLearners, hours, joined, left, metrics } = row ?? {};
      return { newEnrollments, newStarts, newCompletions, activeLearners, hours, joined, left, metrics };
    };
    expect(figures(last?.input.periods.at(-1))).toEqual(figures(history.periods[2]));
    expect(last?.input.completionsByProgram).toEqual(history.completionsByProgram);
  });

  it("says what changed since the one before, and compares with the time before that", () => {
    const [first, second, third] = digestsOf(nights).map(contentOf);
    expect([first?.title, first?.span]).toEqual(["Learning as of Nov 1, 2026", "Nov 1, 2026"]);
    expect(second?.subject).toBe("Learning since Nov 1, 2026: 0 completions, 2 new starts, 2 active learners");
    expect(second?.tiles[0]?.before).toBeNull();
    expect(third?.subject).toBe("Learning since Nov 8, 2026: 1 completion, 1 new start, 2 active learners");
    expect(third?.tiles.map(({ value, before }) => [value, before])).toEqual([
      ["1", "2 in the 7 days before"],
      ["1", "0 in the 7 days before"],
      ["2.5", "2.5 in the 7 days before"],
      ["0", "0 on Nov 8"],
    ]);
    expect(third?.programs).toMatchObject([{ completions: "1" }]);
  });

  it("says that nothing changed, and holds it back", () => {
    const last = digestsOf([...nights, ["2026-11-22", nights[2]?.[1] ?? []]]).at(-1);
    expect(last && contentOf(last).hold).toBe("nothing-changed");
  });

  it("is the same when it is made again of what was kept, as after a failed sending", () => {
    const kept = digestsOf(nights.slice(0, 2)).at(-1)?.kept ?? null;
    const [day = "", learners = []] = nights[2] ?? [];
    const [once, again] = [1, 2].map(() => digestInputOfReports(reportOf(day, learners), kept));
    expect(once).toEqual(again);
  });
});

describe("the chart of weeks", () => {
  const mondays = ["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28"];

  it("has a bar for each of the latest times that lasted a week", () => {
    const digests = digestsOf(mondays.map((day, at) => completed(day, [0, 1, 1, 3][at] ?? 0)));
    const last = digests.at(-1);
    expect(last && contentOf(last).weeks.map(({ label, completions }) => [label, completions])).toEqual([
      ["Sep 7", 1],
      ["Sep 14", 0],
      ["Sep 21", 2],
    ]);
  });

  it.each([
    [
      "no bar for a time of another length, nor for those before",
      [0, 1, 1, 3],
      [...mondays.slice(0, 3), "2026-10-01"],
      [],
    ],
    ["those after it", [0, 1, 2, 3], ["2026-09-07", "2026-09-10", "2026-09-17", "2026-09-24"], ["Sep 10", "Sep 17"]],
  ])("has %s", (_, counts, days, labels) => {
    const last = digestsOf(days.map((day, at) => completed(day, counts[at] ?? 0))).at(-1);
    expect(last && contentOf(last).weeks.map(({ label }) => label)).toEqual(labels);
  });

  it("ends, as what is kept does, at eight weeks", () => {
    const days = Array.from({ length: 14 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 5 + 7 * at)).toISOString().slice(0, 10),
    );
    const digests = digestsOf(days.map((day, at) => completed(day, at % 5)));
    const last = digests.at(-1);
    expect(last?.kept.periods).toHaveLength(9);
    expect(last && contentOf(last).weeks).toHaveLength(8);
    expect(last && contentOf(last).tiles[1]?.before).toBe("1 in the 7 days before");
  });
});

describe("a digest begins again", () => {
  const kept = digestsOf(nights.slice(0, 2)).at(-1)?.kept ?? null;
  const [day = "", learners = []] = nights[2] ?? [];

  it.each([
    ["of another server", "other-scope", { ...reportOf(day, learners), scope: "https://other.example.com" }],
    ["without more than a fifth of the learners", "other-learners", reportOf(day, learners.slice(0, 3))],
    ["that is not newer", "not-newer", reportOf("2026-11-08", learners)],
  ])("for a report %s, and says why", (_, restart, report) => {
    const digest = digestInputOfReports(report, kept);
    expect(digest.restart).toBe(restart);
    expect(contentOf(digest).title).toMatch(/^Learning as of /);
    expect(digest.kept.periods).toHaveLength(1);
    expect(digest.kept.scope).toBe(report.scope);
  });

  it("without a reason when nothing was kept, and not at all otherwise", () => {
    expect(digestInputOfReports(reportOf(day, learners), null).restart).toBeNull();
    expect(digestInputOfReports(reportOf(day, learners), kept).restart).toBeNull();
  });
});

describe("what is kept", () => {
  it("says the same after it was stored, and holds no names", () => {
    const kept = digestsOf(nights.slice(0, 2)).at(-1)?.kept as KeptDigest;
    const text = encodeKeptDigest(kept);
    expect(text).not.toContain("Secret");
    const [day = "", learners = []] = nights[2] ?? [];
    const next = digestInputOfReports(reportOf(day, learners), decodeKeptDigest(text));
    expect(contentOf(next)).toEqual(contentOf(digestInputOfReports(reportOf(day, learners), kept)));
  });

  it.each(["", "null", "[]", "{", '{"label":"aihr-digest/0"}', '{"label":"aihr-digest/1"}', "aihr-snapshot/3 x []"])(
    "is nothing for the text %j",
    (text) => {
      expect(decodeKeptDigest(text)).toBeNull();
    },
  );

  it("is nothing for a text that was cut off or changed", () => {
    const text = encodeKeptDigest(digestsOf(nights).at(-1)?.kept as KeptDigest);
    expect(decodeKeptDigest(text.slice(0, -10))).toBeNull();
    expect(
      decodeKeptDigest(text.replace(/"00000000-0000-4000-8000-000000000001/, '"00000000-0000-4000-8000-00000000000f')),
    ).toBeNull();
  });
});
