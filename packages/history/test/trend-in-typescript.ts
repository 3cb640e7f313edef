import { programIdentity } from "@aihr-plugins/report";
import {
  type ChangeRow,
  changeRowOf,
  figuresOfChanges,
  firstRunsOfChanges,
  type LearningHistory,
  listedRowOf,
  periodsOf,
  type SqlRow,
  type TrendOptions,
  timeToCompleteOf,
} from "../src/index.ts";
import { metricsIn } from "../src/trend/trend.ts";

/** The trend of a history's rows without any SQL but reading them. */
export async function trendInTypeScript(history: LearningHistory, { by, program }: TrendOptions) {
  const number = await numberOf(history, program);
  const periods = periodsOf(await history.runs(), by);
  const changes = await changesOf(history, number);
  const listed = (await history.table("studied")).map(listedRowOf);
  const daily = (await history.table("daily")).filter((row) => row["program"] === number);
  const figures = figuresOfChanges(periods, changes, number === 0 ? listed : undefined);
  return periods.periods.map((period, at) => {
    const row = daily.find(({ day }) => day === period.day);
    return { ...period, ...figures[at], metrics: row === undefined ? null : metricsIn(row) };
  });
}

/** The time to complete of a history's rows without any SQL but reading them. */
export async function timeToCompleteInTypeScript(history: LearningHistory, program: string | undefined) {
  const changes = await changesOf(history, await numberOf(history, program));
  return timeToCompleteOf(firstRunsOfChanges(changes), await history.runs());
}

async function numberOf(history: LearningHistory, program: string | undefined): Promise<number | undefined> {
  if (program === undefined) return 0;
  const programs = await history.programs();
  return programs.find(({ key }) => programIdentity(key) === programIdentity(program))?.program;
}

async function changesOf(history: LearningHistory, number: number | undefined): Promise<readonly ChangeRow[]> {
  const isInScope = (row: SqlRow) => number === 0 || row["program"] === number;
  return (await history.table("change")).filter(isInScope).map(changeRowOf);
}
