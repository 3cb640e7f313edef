import { type TrendFigure, type TrendRow, trendFigures } from "@aihr-plugins/history";
import { type Claim, claimEach } from "../claims.ts";
import { claimTrend, type ShownPeriod } from "../recorded/claim-trend.ts";
import type { HistorySurface } from "../recorded/history-surface.ts";
import type { RecordedNights } from "../recorded/record-nights.ts";
import type { HistoryReferee } from "../referee/history-referee.ts";

/** The history package: its table of days, and trends. */
export const historyPackage: HistorySurface = {
  name: "the history package",
  async claims(recorded, referee) {
    const { history } = recorded;
    return [
      ...(await claimDaily(recorded, referee)),
      ...(await claimTrend(async (by, program) => {
        return (await history.trend({ by, program: program ?? undefined })).map(shownPeriod);
      }, referee)),
    ];
  },
};

/** A row by the figures that are the columns of a trend in every surface. */
function shownPeriod(row: TrendRow): ShownPeriod {
  const valuesOf = (figures: readonly TrendFigure[]) =>
    Object.fromEntries(figures.map((figure) => [figure.key, figure.valueOf(row)]));
  return {
    ...{ from: row.from, through: row.through },
    ...valuesOf(trendFigures.filter(({ metric }) => metric === null)),
    metrics: row.metrics && valuesOf(trendFigures.filter(({ metric }) => metric !== null)),
  };
}

/** `daily`: the report's metrics of each night, of the organization and of each program. */
async function claimDaily({ history }: RecordedNights, { days }: HistoryReferee): Promise<readonly Claim[]> {
  const programs = await history.programs();
  const keys = new Map(programs.map(({ program, key }) => [program, key.toLowerCase()]));
  const rows = await history.table("daily");
  return days.flatMap(({ day, night: { referee } }) => {
    const ofDay = new Map(
      rows.filter((row) => row["day"] === day).map((row) => [keys.get(Number(row["program"])), row]),
    );
    return [
      { about: `scopes of ${day}`, expected: 1 + referee.programs.length, got: ofDay.size },
      ...claimEach(`daily of ${day}`, referee.organization.metrics, { ...ofDay.get(undefined) }),
      ...referee.programs.flatMap(({ key }) =>
        claimEach(`daily of ${day}, program ${key}`, referee.metricsOf([key]), { ...ofDay.get(key) }),
      ),
    ];
  });
}
