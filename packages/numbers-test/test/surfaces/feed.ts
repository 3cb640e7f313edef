import { createFeed, type Feed, sqliteFeedDialect } from "@aihr-plugins/feed";
import { openFeedFile } from "@aihr-plugins/feed/sqlite";
import { type Claim, claimEach } from "../claims.ts";
import type { HistorySurface } from "../recorded/history-surface.ts";
import type { HistoryReferee } from "../referee/history-referee.ts";
import type { Verdict } from "../referee/referee.ts";

type Entry = Readonly<Record<string, unknown>>;

/** The feed: its entries of enrollments and days, and the sums that a BI tool makes of changes. */
export const feed: HistorySurface = {
  name: "the feed",
  async claims({ path }, referee) {
    const file = openFeedFile(path);
    try {
      const served = createFeed({ database: file.database, dialect: sqliteFeedDialect, pageSize: 50 });
      return [
        ...claimEnrollments(await entriesOf(served, "Enrollments"), referee),
        ...claimDays(await entriesOf(served, "DailyMetrics"), referee),
        ...claimSums(await entriesOf(served, "Changes"), referee),
      ];
    } finally {
      file.close();
    }
  },
};

/** Walks over all pages. */
async function entriesOf(served: Feed, set: string): Promise<readonly Entry[]> {
  const root = "http://127.0.0.1/odata/";
  const entries: Entry[] = [];
  for (let query = ""; ; ) {
    const { body } = await served.respond({ method: "GET", path: set, query, headers: {}, root });
    const { value, "@odata.nextLink": next } = JSON.parse(String(body));
    entries.push(...value);
    if (next === undefined) return entries;
    query = new URL(next).search.slice(1);
  }
}

/** As the newest report shows them. */
function claimEnrollments(entries: readonly Entry[], { newest }: HistoryReferee): readonly Claim[] {
  const placeOf = (learner: unknown, program: unknown) => `${program} of ${learner}`.toLowerCase();
  const found = new Map(entries.map((entry) => [placeOf(entry["learnerId"], entry["program"]), entry]));
  const { enrollments } = newest.referee.organization;
  return [
    { about: "number of enrollments", expected: enrollments.length, got: entries.length },
    ...enrollments.flatMap((verdict) => {
      const place = placeOf(verdict.learnerId, verdict.program);
      return claimEach(`enrollment ${place}`, shownOf(verdict), { ...found.get(place) });
    }),
  ];
}

function shownOf({ status, stalled, atRisk, progressPercent, minutesSpent, ...verdict }: Verdict) {
  const { minutesLeft, durationMinutes, lastActivity, programName } = verdict;
  const words = { programName, learnerName: verdict.learnerName ?? "Unnamed learner" };
  return {
    ...words,
    status,
    stalled,
    atRisk,
    progressPercent,
    minutesSpent,
    minutesLeft,
    durationMinutes,
    lastActivity,
  };
}

/** Every metric of every day. */
function claimDays(entries: readonly Entry[], { days }: HistoryReferee): readonly Claim[] {
  return days.flatMap(({ day, night: { referee } }) => {
    const ofDay = entries.filter((entry) => entry["day"] === day);
    const entryOf = (key: string | null) =>
      ofDay.find(({ program }) => (program as string | null)?.toLowerCase() === (key ?? undefined));
    return [
      ...claimEach(`metrics of ${day}`, referee.organization.metrics, { ...entryOf(null) }),
      ...referee.programs.flatMap(({ key }) =>
        claimEach(`metrics of ${day}, program ${key}`, referee.metricsOf([key]), { ...entryOf(key) }),
      ),
    ];
  });
}

/** The gains of all changes add up to the newest report. */
function claimSums(entries: readonly Entry[], { newest }: HistoryReferee): readonly Claim[] {
  const { enrollments, completed, inProgress, hoursSpent } = newest.referee.organization.metrics;
  const millionthsOf = (key: string) => entries.reduce((sum, entry) => sum + Math.round(Number(entry[key]) * 1e6), 0);
  return claimEach(
    "sum of changes",
    { enrolled: enrollments, completed, started: Number(completed) + Number(inProgress), hours: hoursSpent },
    {
      enrolled: millionthsOf("enrolled") / 1e6,
      completed: millionthsOf("completed") / 1e6,
      started: millionthsOf("started") / 1e6,
      hours: millionthsOf("minutesGained") / 60e6,
    },
  );
}
