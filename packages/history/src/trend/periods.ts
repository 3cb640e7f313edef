/** How a trend is divided. Weeks begin on Monday. */
export type TrendPeriod = "week" | "month" | "quarter";

/** A run of a history and the calendar day of its report. */
export interface RunDay {
  readonly run: number;
  /** `2026-11-23`. */
  readonly day: string;
}

/** A week, a month or a quarter. */
export interface Period {
  /** Its first day. */
  readonly from: string;
  /** Its last day. */
  readonly through: string;
  /** The last day until its end on which there is a report: that of an earlier period if it has none. */
  readonly day: string;
  /** Whether there is a report in it. */
  readonly recorded: boolean;
}

/** The periods of a history, and which one each run belongs to. */
export interface Periods {
  readonly periods: readonly Period[];
  /** Index of the period by run, without the first run: it is the baseline, to which nothing counts as new. */
  readonly indexOfRun: ReadonlyMap<number, number>;
  /** All runs, oldest first. Without them, it is not known how many days something took. */
  readonly runs?: readonly RunDay[];
}

/** Returns every period from the first report to the last, those without a report included. */
export function periodsOf(runs: readonly RunDay[], by: TrendPeriod): Periods {
  const [first] = runs;
  const last = runs[runs.length - 1];
  const periods: Period[] = [];
  const indexOfRun = new Map<number, number>();
  if (first === undefined || last === undefined) return { periods, indexOfRun, runs };
  let next = 0;
  for (let from = startOf(first.day, by); from <= last.day; from = startOfNext(from, by)) {
    const through = dayBefore(startOfNext(from, by));
    const before = next;
    for (let run = runs[next]; run !== undefined && run.day <= through; run = runs[next]) {
      if (next > 0) indexOfRun.set(run.run, periods.length);
      next += 1;
    }
    periods.push({ from, through, day: runs[next - 1]?.day ?? first.day, recorded: next > before });
  }
  return { periods, indexOfRun, runs };
}

/** A day as a number of days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / dayMs;
}

/** Returns the function from a run to the day of its report, as a number of days since 1970. */
export function dayNumbersOf(runs: readonly RunDay[]): (run: number) => number {
  const days = new Map(runs.map(({ run, day }) => [run, dayNumber(day)]));
  return (run) => days.get(run) ?? Number.NaN;
}

function startOf(day: string, by: TrendPeriod): string {
  if (by === "month") return `${day.slice(0, 7)}-01`;
  if (by === "quarter") {
    const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
    return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
  }
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return shifted(day, -sinceMonday);
}

function startOfNext(from: string, by: TrendPeriod): string {
  return startOf(shifted(from, daysToNext[by]), by);
}

/** From the first day of a period into the next one, however long it is. */
const daysToNext: Readonly<Record<TrendPeriod, number>> = { week: 7, month: 31, quarter: 92 };

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

const dayMs = 86_400_000;
