import {
  activityCost,
  activityCostLines,
  activityNote,
  type LearningHistory,
  type TimeToComplete,
  type TrendPeriod,
  type TrendRow,
  timeToCompleteText,
} from "@aihr-plugins/history";
import { type Command, Option } from "@commander-js/extra-typings";
import { historyLocation } from "../reading/history/history-location.ts";
import { programOfHistory } from "../reading/history/program-of-history.ts";
import { withHistory } from "../reading/history/with-history.ts";
import type { ItemView } from "../rendering/columns/data-column.ts";
import { figureLines, figureView, periodView } from "../rendering/columns/trend-columns.ts";
import { jsonText } from "../rendering/formats/json-text.ts";
import { pictureFormat, trendPicture } from "../rendering/picture/trend-picture.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { tell, type World } from "../world/world.ts";
import { destinationOf } from "../writing/destination.ts";
import { writeOutput } from "../writing/output.ts";
import type { Write } from "../writing/write.ts";
import { type DataOutput, readDataOutput } from "./data-output.ts";
import { historyOption } from "./options/history-options.ts";
import { addOutputOptions } from "./options/output-options.ts";
import { amountOfMoney, calendarDay, numberFrom } from "./options/parse.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr trend`. */
export function addTrendCommand(program: Command, world: World, finish: Finish): void {
  declare(program).action(async (options) => {
    await trend(options, world);
    finish(exitCodes.done);
  });
}

function declare(program: Command) {
  const command = program
    .command("trend")
    .description("Show how adoption and progress changed over time, from a history that aihr record keeps.")
    .addOption(historyOption)
    .addOption(new Option("--by <period>", "divide it by").choices(["week", "month"] as const).default("week" as const))
    .option("--program <name>", "only this program, by its name or abbreviation")
    .addOption(
      new Option("--since <day>", "begin with the week or month of this day (2026-01-31)").argParser(calendarDay),
    )
    .addOption(
      new Option("--cost <amount>", "what the time shown has cost, for the cost of each completion and hour").argParser(
        amountOfMoney,
      ),
    )
    .addOption(new Option("--seats <number>", "seats that are paid for, for their use").argParser(numberFrom(1)));
  return addOutputOptions(command, periodView.columns, ["png", "svg"]).addHelpText("after", help);
}

type TrendCommandOptions = ReturnType<ReturnType<typeof declare>["opts"]>;

async function trend(options: TrendCommandOptions, world: World): Promise<void> {
  const { by } = options;
  const location = historyLocation(options.history, world);
  const picture = pictureFormat(options.output);
  if (picture !== undefined) refuseWithPicture(options);
  const read = await withHistory(location, { create: false }, (history) => readTrend(history, options));
  const { rows, scope, time } = read;
  const costs = activityCostLines(rows, options);
  if (picture !== undefined) {
    const destination = await destinationOf(options.output, world);
    const drawn = await trendPicture(rows, { by, scope }, picture);
    await writeOutput(destination, (write) => write(drawn));
    return close(rows, options, world, [...costs, ...wroteLines(destination)]);
  }
  const data = await readDataOutput({ ...options, timeZone: "UTC" }, world);
  const isTable = data.format === "table" && !data.hasChosenRows;
  const isObject = data.format === "json" && costs.length > 0;
  await writeOutput(data.destination, async (write) => {
    if (isTable) {
      await writeAll(data, figureView(figureLines(rows), by, data.paper.width), figureLines(rows), write);
      const footer = [timeToCompleteText(time), ...costs].join("\n");
      return write(`\n${data.paper.wrap(footer)}\n`);
    }
    if (isObject) return writeWithCosts(data, read, options, write);
    return writeAll(data, periodView, rows, write);
  });
  return close(rows, options, world, [...(isTable || isObject ? [] : costs), ...wroteLines(data.destination)]);
}

async function writeAll<Item>(
  data: DataOutput,
  view: ItemView<Item>,
  items: readonly Item[],
  write: Write,
): Promise<void> {
  const sink = data.sink(view, write);
  await sink.write(items);
  await sink.end();
}

/** An object instead of an array, since what the time shown has cost is of no single period. */
async function writeWithCosts(
  data: DataOutput,
  { rows, time }: ReadTrend,
  options: TrendCommandOptions,
  write: Write,
): Promise<void> {
  let periods = "";
  await writeAll(data, periodView, rows, async (text) => {
    periods += text;
  });
  const activity = { ...activityCost(rows, options), note: activityNote };
  await write(`{"periods": ${periods.trimEnd()},\n"activity": ${jsonText(activity)},\n`);
  await write(`"timeToComplete": ${jsonText(time)}}\n`);
}

/** The periods that were asked for, of one program or all. */
interface ReadTrend {
  readonly rows: readonly TrendRow[];
  readonly scope: string;
  readonly time: TimeToComplete;
}

async function readTrend(history: LearningHistory, { by, program, since }: TrendCommandOptions): Promise<ReadTrend> {
  const found = program === undefined ? undefined : programOfHistory(await history.programs(), program);
  const all = await history.trend({ by, program: found?.key });
  const rows = since === undefined ? all : all.filter(({ through }) => through >= since);
  if (rows.length === 0)
    throw new UserError("There is no report in this time yet. Record one with aihr record.", exitCodes.refused);
  const time = await history.timeToComplete({ program: found?.key, since: since === undefined ? "" : rows[0]?.from });
  return { rows, scope: found?.shownName ?? "All programs", time };
}

function refuseWithPicture({ format, json, columns, sort }: TrendCommandOptions): void {
  if (format === undefined && json === undefined && columns === undefined && sort === undefined) return;
  throw new UserError(
    "A picture has no columns and no other format: leave out --format, --json, --columns and --sort.",
  );
}

async function close(
  rows: readonly TrendRow[],
  options: TrendCommandOptions,
  world: World,
  more: readonly string[],
): Promise<void> {
  const { paint, wrap } = paperOf(world.stderr);
  const lines = [paint("dim", spanText(rows, options.by)), ...more];
  await tell(world, `${wrap(lines.join("\n"))}\n`);
}

function spanText(rows: readonly TrendRow[], by: TrendPeriod): string {
  const missing = rows.filter(({ recorded }) => !recorded).length;
  const gaps = missing === 0 ? "" : ` · ${missing} without a report, which show the last one`;
  return `${rows[0]?.from} to ${rows.at(-1)?.day}, by ${by}${gaps}`;
}

const help = `
A table has a line of bars for each figure; CSV, XLSX and JSON have a row for each week or month, with every figure and
every metric of aihr metrics as of the period's last report. Weeks begin on Monday. The first report is the baseline: it
counts as nothing new. With -o trend.svg or -o trend.png it is a picture for a slide.

--cost and --seats add what a completion and an hour have cost in the time shown, and how many seats are used: below the
table, or as activity in JSON, which is an object with periods then. These figures are about activity. They say nothing
about impact.

Days to complete are counted from the report that first showed an enrollment begun to the one that first showed it
completed. In each week or month, completedWithin30Days (60, 90) is the percent of its new enrollments that were completed
within these days; it stays empty until all of them have had the time.

Examples:
  aihr trend
  aihr trend --by month --program PA
  aihr trend --since 2026-01-01 --cost 12000 --seats 500
  aihr trend -o trend.xlsx
  aihr trend -o trend.png`;
