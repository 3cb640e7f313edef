import { type ExportedTable, exportedTables, isExportedTable, type SqlRow } from "@aihr-plugins/history";
import { Argument, type Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { historyLocation } from "../../reading/history/history-location.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { tableView } from "../../rendering/columns/table-view.ts";
import { endingOf } from "../../rendering/formats/format-name.ts";
import { exitCodes } from "../../world/exit-code.ts";
import type { Finish } from "../../world/finish.ts";
import { UserError } from "../../world/user-error.ts";
import type { World } from "../../world/world.ts";
import { tell } from "../../world/world.ts";
import { type Destination, destinationOf } from "../../writing/destination.ts";
import { writeOutput } from "../../writing/output.ts";
import { readDataOutput } from "../data-output.ts";
import { historyOption } from "../options/history-options.ts";
import { addOutputOptions, type OutputOptions } from "../options/output-options.ts";
import { wroteLines } from "../wrote-lines.ts";

/** Adds `aihr history export`. */
export function addHistoryExportCommand(history: Command, world: World, finish: Finish): void {
  const command = history
    .command("export")
    .description("Write a table of the history as CSV, Parquet, XLSX or JSON.")
    .addArgument(
      new Argument("[table]", `one of ${exportedTables.join(", ")}`)
        .argParser(tableName)
        .default("fact_change" as const),
    )
    .addOption(historyOption);
  addOutputOptions(command, [], ["parquet"])
    .addHelpText("after", help)
    .action(async (table, options) => {
      const location = historyLocation(options.history, world);
      const rows = await withHistory(location, { create: false }, (opened) => opened.table(table));
      const destination = await write(table, rows, options, world);
      for (const line of wroteLines(destination)) await tell(world, `${line}\n`);
      finish(exitCodes.done);
    });
}

async function write(
  table: ExportedTable,
  rows: readonly SqlRow[],
  options: OutputOptions,
  world: World,
): Promise<Destination> {
  const columns = Object.keys(rows[0] ?? {});
  if (endingOf(options.output) === ".parquet") {
    if (options.format !== undefined || options.columns !== undefined || options.sort !== undefined) {
      throw new UserError(
        "A Parquet file has all columns, in the order of the table: leave out --format, --columns and --sort.",
      );
    }
    const { parquetOf } = await import("@aihr-plugins/history/parquet");
    const destination = await destinationOf(options.output, world);
    await writeOutput(destination, (data) => data(parquetOf(columns, rows)));
    return destination;
  }
  const output = await readDataOutput({ ...options, timeZone: "UTC" }, world);
  await writeOutput(output.destination, async (data) => {
    const sink = output.sink(tableView(table, columns), data);
    await sink.write(rows);
    await sink.end();
  });
  return output.destination;
}

function tableName(text: string): ExportedTable {
  if (isExportedTable(text)) return text;
  throw new InvalidArgumentError(`It must be one of ${exportedTables.join(", ")}.`);
}

const help = `
fact_change has a row for each change of an enrollment, and fact_daily the metrics of each day: program 0 is the whole
organization. dim_learner, dim_program and dim_date explain their numbers. enrollment is the state now, and
enrollment_weekly that of each Sunday. Only learner and dim_learner hold names and IDs of learners.

Examples:
  aihr history export -o changes.parquet
  aihr history export fact_daily -o daily.csv
  aihr history export enrollment_weekly -o weeks.parquet`;
