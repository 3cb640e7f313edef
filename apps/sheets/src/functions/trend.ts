import { type TrendFigure, type TrendRow, usualTrendFigures } from "@aihr-plugins/history";
import { metricTable, programIdentity } from "@aihr-plugins/report";
import { readSheetHistory, type SheetHistory } from "../history/sheet-history.ts";
import { forFormulas } from "../report/demand.ts";
import { spreadsheetTimeZone } from "../report/load-report.ts";
import { loadFigures } from "../report/quick-report.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import { readSettings } from "../settings/settings.ts";
import { UserError } from "../settings/user-error.ts";
import { sheetTitle } from "./fields.ts";
import { programFinder } from "./find.ts";
import { findFigure, findPeriod } from "./find-figure.ts";
import { type Argument, type Cell, type Grid, sheetCell, textsOf } from "./grid.ts";

/** `=AIHR_TREND([metric], [period], [program])`: a line for each week, month or quarter of the history. */
export function trendTable(metric: Argument, period: Argument, program: Argument): Grid {
  const names = textsOf(metric);
  const chosen = names.length === 0 ? usualTrendFigures : names.map(findFigure);
  const by = findPeriod(textsOf(period)[0] ?? "week");
  const timeZone = spreadsheetTimeZone();
  const keys = metricTable.map(({ key }) => key).filter((key) => chosen.some((figure) => figure.metric === key));
  const ofPeriods = chosen.flatMap(({ figure }) => figure ?? []);
  const history = readSheetHistory(timeZone, { metrics: keys, figures: ofPeriods });
  if (!history) {
    if (!usesSampleData()) readSettings();
    throw new UserError(nothingRecorded);
  }
  const [programName] = textsOf(program);
  const rows = history.trend(by, programName === undefined ? undefined : programOf(history, programName));
  const isEmpty = (figure: TrendFigure) => rows.every((row) => figure.valueOf(row) === null);
  const figures = names.length === 0 ? chosen.filter((figure) => !isEmpty(figure)) : chosen;
  const title = by.charAt(0).toUpperCase() + by.slice(1);
  return [[title, ...figures.map(sheetTitle)], ...rows.map((row) => trendLine(row, figures, timeZone))];
}

/** What to do about an empty history. */
export const nothingRecorded =
  "Nothing is recorded yet. Choose AIHR → Append to history, and again on later days or under Schedule: a trend shows what changed in between.";

/** A period's first day, and its figures. */
export function trendLine(row: TrendRow, figures: readonly TrendFigure[], timeZone: string): readonly Cell[] {
  const from = Utilities.parseDate(row.from, timeZone, "yyyy-MM-dd");
  return [from, ...figures.map((figure) => sheetCell(figure.valueOf(row), figure.unit))];
}

/** The program as the history's sheet has it; its name is known to the report only. */
function programOf({ programs }: SheetHistory, name: string): string {
  const known = programs.find((key) => programIdentity(key) === programIdentity(name));
  return known ?? programFinder(loadFigures(forFormulas))(name).key;
}
