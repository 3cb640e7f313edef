import { type AppsScript, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { columns, metricTable, programColumns, riskText, statusText } from "@aihr-plugins/report";
import { bundle } from "../../../../apps/sheets/build/bundle.ts";
import { claimEnrollments, type EnrollmentRecord } from "../claim-enrollments.ts";
import { type Claim, claimEach } from "../claims.ts";
import type { Figures, Referee, Verdict } from "../referee/referee.ts";
import type { ReadingTask, Surface } from "../surface.ts";

/** The bundle that is pushed to Apps Script, with its formulas in cells. */
export const sheets: Surface = {
  name: "Sheets",
  async claims(task, referee) {
    const script = await openSpreadsheet(task);
    try {
      return [
        ...claimStalled(script, task, referee),
        // Only AIHR_STALLED has a number of days.
        ...(task.days === 30
          ? [
              ...claimMetrics(script, referee),
              ...claimPrograms(script, referee),
              ...claimProgress(script, referee),
              ...claimHistory(script, referee),
              ...claimDigest(script, referee),
            ]
          : []),
      ];
    } finally {
      await script.close();
    }
  },
};

/** `=AIHR_METRIC(…)` of the organization and, as one range, of each program. */
function claimMetrics(script: AppsScript, { programs, organization, metricsOf }: Referee): readonly Claim[] {
  const titles = metricTable.map(({ title }) => [title]);
  const ofPrograms = programs.flatMap(({ key }) => titles.map(([title]) => ({ key, title })));
  const whole = columnOf(script, "AIHR_METRIC", titles);
  const cells = columnOf(
    script,
    "AIHR_METRIC",
    ofPrograms.map(({ title }) => [title]),
    ofPrograms.map(({ key }) => [key]),
  );
  return [
    ...claimEach("AIHR_METRIC", asCells(organization.metrics), byMetric(whole)),
    ...programs.flatMap(({ key }, index) =>
      claimEach(
        `AIHR_METRIC of program ${key}`,
        asCells(metricsOf([key])),
        byMetric(cells.slice(index * titles.length, (index + 1) * titles.length)),
      ),
    ),
  ];
}

function byMetric(cells: readonly unknown[]): Fields {
  return Object.fromEntries(metricTable.map(({ key }, index) => [key, cells[index]]));
}

/** The first column of a formula's table; nothing for a formula over nothing. */
function columnOf(script: AppsScript, name: string, names: Grid, ...values: readonly Grid[]): readonly unknown[] {
  return names.length === 0 ? [] : grid(formula(script, name, names, ...values)).map(([cell]) => plain(cell));
}

/** `=AIHR_PROGRAMS()`, by the titles of its columns. */
function claimPrograms(script: AppsScript, referee: Referee): readonly Claim[] {
  const keys = new Map(programColumns.map(({ key, title }) => [title, key]));
  const table = grid(formula(script, "AIHR_PROGRAMS"));
  const programs = recordsOf(table, keys);
  const keyOf = (record: Fields) => String(record["program"]).toLowerCase();
  return [
    {
      about: "columns of AIHR_PROGRAMS",
      expected: programColumns.filter(({ rank }) => rank <= 3).map(({ title }) => title),
      got: table[0],
    },
    {
      about: "programs in AIHR_PROGRAMS",
      expected: referee.programs.map(({ key }) => key).sort(),
      got: programs.map(keyOf).sort(),
    },
    ...referee.programs.flatMap(({ key, shownName }) => {
      const found = programs.find((program) => keyOf(program) === key) ?? {};
      const expected = Object.entries(asCells(referee.metricsOf([key]))).filter(([metric]) => metric in found);
      return [
        ...claimEach(`program ${key} in AIHR_PROGRAMS`, Object.fromEntries(expected), found),
        {
          about: `name of program ${key} in AIHR_PROGRAMS`,
          expected: shownName.toLowerCase(),
          got: String(found["programName"]).toLowerCase(),
        },
      ];
    }),
  ];
}

/** `=AIHR_STALLED(days)`: as many lines as the metric says. */
function claimStalled(script: AppsScript, { days }: ReadingTask, referee: Referee): readonly Claim[] {
  const { enrollments, metrics } = referee.organization;
  const stalled = recordsOf(grid(formula(script, "AIHR_STALLED", days)), titlesOfColumns);
  return [
    { about: "lines of AIHR_STALLED", expected: metrics["stalledEnrollments"], got: stalled.length },
    ...claimEnrollments(
      enrollments.filter((each) => each.stalled).map(({ learnerId, program }) => ({ learnerId, program })),
      stalled.map(readEnrollment).map(({ learnerId, program }) => ({ learnerId, program })),
    ),
  ];
}

/** `=AIHR_PROGRESS()`: each enrollment. */
function claimProgress(script: AppsScript, referee: Referee): readonly Claim[] {
  const lines = recordsOf(grid(formula(script, "AIHR_PROGRESS")), titlesOfColumns);
  const enrollments = lines.filter(({ status }) => status !== null).map(readEnrollment);
  return claimEnrollments(referee.organization.enrollments.map(recordOf), enrollments);
}

/** The history's first day: its metrics in “AIHR daily”, and those that `=AIHR_TREND` reads from there. */
function claimHistory(script: AppsScript, { programs, organization, metricsOf }: Referee): readonly Claim[] {
  choose(script, "aihrAppendHistory");
  const titles = new Map(metricTable.map(({ key, title }) => [title, key]));
  const daily = recordsOf(script.sheet("AIHR daily").values, titles);
  const metricsOfLine = (program: string) => {
    const found = daily.find((line) => String(line["Program"]).toLowerCase() === program);
    return Object.fromEntries(metricTable.map(({ key }) => [key, found?.[key] === "" ? null : found?.[key]]));
  };
  // A trend has two kinds of active learners.
  const asked = metricTable.map(({ key, title }) => (key === "activeLearners" ? "Recently active learners" : title));
  const [, [, ...shown] = []] = grid(formula(script, "AIHR_TREND", [asked]));
  const trend = Object.fromEntries(metricTable.map(({ key }, index) => [key, plain(shown[index])]));
  return [
    ...claimEach("AIHR daily", asCells(organization.metrics), metricsOfLine("")),
    ...claimEach("AIHR_TREND", asCells(organization.metrics), trend),
    ...programs.flatMap(({ key }) => {
      return claimEach(`AIHR daily of program ${key}`, asCells(metricsOf([key])), metricsOfLine(key));
    }),
  ];
}

/** A first digest says how things stand. */
function claimDigest(script: AppsScript, { organization: { metrics } }: Referee): readonly Claim[] {
  const schedule = { refresh: "off", digest: "daily", to: "leader@example.com" };
  script.run({ kind: "server", name: "aihrSaveSchedule", values: [schedule] });
  script.run({ kind: "trigger", name: "aihrOnDigest" });
  const body = script.sentMail()[0]?.body ?? "";
  const tile = (title: string) => {
    const [, value = ""] = new RegExp(`^${title}: ([\\d,]+) `, "m").exec(body) ?? [];
    return Number(value.replaceAll(",", ""));
  };
  return [
    { about: "digest, started learners", expected: metrics["startedLearners"], got: tile("Started learners") },
    { about: "digest, completed", expected: metrics["completed"], got: tile("Completed") },
    { about: "digest, stalled", expected: metrics["stalledEnrollments"], got: tile("Stalled") },
  ];
}

function choose(script: AppsScript, name: string): void {
  const outcome = script.run({ kind: "menu", name });
  if (!outcome.ok) throw new Error(`${name} shows an error: ${outcome.error}`);
}

/** A sheet holds percent as fractions, so its titles do not say percent. */
const titlesOfColumns = new Map<string, string>(columns.map(({ key, title }) => [title.replace(/ percent$/, ""), key]));

type Fields = Readonly<Record<string, unknown>>;

function recordOf({ daysSince, programName: _, learnerName, ...verdict }: Verdict): EnrollmentRecord {
  return {
    ...verdict,
    ...(learnerName === null && { learnerName: "Unnamed learner" }),
    status: statusText(verdict.status),
    atRisk: verdict.atRisk === null ? null : riskText(verdict.atRisk),
    progressPercent: verdict.progressPercent === null ? null : verdict.progressPercent / 100,
    daysSinceLastActivity: daysSince,
    flags: verdict.flags.join(", "),
  };
}

function readEnrollment(record: Fields): EnrollmentRecord {
  const { learnerId, programName, abbreviation } = record;
  return { ...record, learnerId: String(learnerId), program: String(abbreviation ?? programName) };
}

/** Percent are fractions in a sheet. */
function asCells(metrics: Figures): Fields {
  const percents = new Set<string>(metricTable.filter(({ unit }) => unit === "percent").map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(metrics).map(([key, value]) => [
      key,
      percents.has(key) && value !== null ? Number(value) / 100 : value,
    ]),
  );
}

function recordsOf([titles = [], ...lines]: Grid, keys: ReadonlyMap<string, string>): readonly Fields[] {
  return lines.map((line) =>
    Object.fromEntries(titles.map((title, index) => [keys.get(String(title)) ?? String(title), plain(line[index])])),
  );
}

type Grid = readonly (readonly unknown[])[];

function grid(value: unknown): Grid {
  if (!Array.isArray(value)) throw new TypeError(`A formula shows ${String(value)} instead of a table.`);
  return value;
}

/** A date as ISO 8601. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

function formula(script: AppsScript, name: string, ...values: readonly unknown[]): unknown {
  const outcome = script.run({ kind: "formula", name, values });
  if (!outcome.ok) throw new Error(`${name} shows an error: ${outcome.error}`);
  return outcome.value;
}

async function openSpreadsheet({ baseUrl, apiKey, pageSize, readAt, timeZone }: ReadingTask): Promise<AppsScript> {
  files ??= bundle();
  const script = await openAppsScript({ files: await files, clock: { at: readAt }, timeZone });
  script.setProperties("document", {
    AIHR_BASE_URL: baseUrl,
    AIHR_API_KEY: apiKey,
    AIHR_PAGE_SIZE: String(pageSize),
  });
  return script;
}

let files: ReturnType<typeof bundle> | undefined;
