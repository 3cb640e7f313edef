import type { CsvDialect } from "@aihr-plugins/report/csv";
import { chooseDistinctColumns, tableColumnsOf } from "../rendering/columns/choose-columns.ts";
import { compareItems } from "../rendering/columns/compare-items.ts";
import type { ItemView } from "../rendering/columns/data-column.ts";
import { csvSink } from "../rendering/formats/csv.ts";
import { firstItemsSink } from "../rendering/formats/first-items-sink.ts";
import { endingOf, type FormatName, formatFor } from "../rendering/formats/format-name.ts";
import { jsonlSink, jsonSink } from "../rendering/formats/json.ts";
import type { Sink } from "../rendering/formats/sink.ts";
import { sortedSink } from "../rendering/formats/sorted-sink.ts";
import { tableSink } from "../rendering/formats/table.ts";
import { xlsxSink } from "../rendering/formats/xlsx.ts";
import { type Paper, paperOf, plainPaper } from "../rendering/terminal/paper.ts";
import { printableLines } from "../rendering/terminal/printable.ts";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { type Destination, destinationOf, terminalOf } from "../writing/destination.ts";
import type { Write } from "../writing/write.ts";
import { csvDialectOf } from "./options/csv-locale.ts";
import type { OutputOptions } from "./options/output-options.ts";

/** How and where a command writes its data. */
export interface DataOutput {
  readonly destination: Destination;
  readonly format: FormatName;
  /** What a table is laid out for. */
  readonly paper: Paper;
  /** Whether data appear on a terminal, or go to a program that may write to one, while they are read. */
  readonly isStreaming: boolean;
  /** Whether rows or columns were chosen, so that JSON has rows too. */
  readonly hasChosenRows: boolean;
  /** Creates the sink of a view, which writes the first `limit` items in the chosen order. */
  sink<Item>(view: ItemView<Item>, write: Write, limit?: number): Sink<Item>;
}

/**
 * Reads the options of the output. A table on a terminal has `rowsOnTerminal` rows unless the options say otherwise.
 *
 * @throws UserError for options that exclude each other, and for an output that cannot be written
 */
export async function readDataOutput(
  options: OutputOptions & { readonly timeZone: string },
  world: World,
  rowsOnTerminal = Number.POSITIVE_INFINITY,
): Promise<DataOutput> {
  const { columns, sort, timeZone } = options;
  const destination = await destinationOf(options.output, world);
  const terminal = terminalOf(destination);
  const file = destination.kind === "stream" ? undefined : options.output;
  const format = formatFor(askedFormat(options, file), file, terminal !== undefined);
  refuseMisfits(options, format, terminal !== undefined);
  refuseFalseWorkbook(format, file);
  const paper = terminal === undefined ? plainPaper : paperOf(terminal);
  const usualRows = terminal === undefined ? Number.POSITIVE_INFINITY : rowsOnTerminal;
  const atMost = options.all ? Number.POSITIVE_INFINITY : (options.rows ?? usualRows);

  return {
    destination,
    format,
    paper,
    isStreaming:
      destination.kind !== "file" &&
      (world.isPiped || (terminal !== undefined && (format !== "table" || atMost > rowsOnTerminal))),
    hasChosenRows: columns !== undefined || sort !== undefined,
    sink<Item>(view: ItemView<Item>, write: Write, limit = Number.POSITIVE_INFINITY): Sink<Item> {
      const chosen = columns && chooseDistinctColumns(view, columns, "--columns");
      const all = chosen ?? view.columns;
      const json = (item: Item) =>
        chosen === undefined ? view.json(item) : Object.fromEntries(chosen.map(({ key, cell }) => [key, cell(item)]));
      const onTerminal = (text: string) => write(terminal === undefined ? text : printableLines(text));
      const createSink = (): Sink<Item> => {
        switch (format) {
          case "csv":
            return csvSink(all, csvFormat(options, world), onTerminal);
          case "json":
            return jsonSink(json, write);
          case "jsonl":
            return jsonlSink(json, write);
          case "xlsx":
            return xlsxSink(all, { name: view.name, timeZone }, write);
          case "table":
            return tableSink(chosen ?? tableColumnsOf(view), { atMost, paper }, write);
        }
      };
      const first = firstItemsSink(createSink(), limit);
      return sort === undefined ? first : sortedSink(first, compareItems(view, sort));
    },
  };
}

function askedFormat(options: OutputOptions, file: string | undefined): FormatName | undefined {
  const { format, json } = options;
  if (json && format !== undefined && format !== "json") throw new UserError("--json and --format exclude each other.");
  if (format ?? json) return format ?? "json";
  // Who asks for a dialect of CSV wants CSV, also on a terminal.
  return endingOf(file) === "" && csvOption(options) !== undefined ? "csv" : undefined;
}

function refuseMisfits(options: OutputOptions, format: FormatName, isTerminal: boolean): void {
  const ofCsv = csvOption(options);
  if (ofCsv !== undefined && format === "xlsx") throw new UserError(`A workbook needs no ${ofCsv}: leave it out.`);
  if (ofCsv !== undefined && format !== "csv") throw new UserError(`${ofCsv} is for CSV: add --format csv.`);
  const ofTable = options.rows !== undefined ? "--rows" : options.all ? "--all" : undefined;
  if (ofTable !== undefined && format !== "table") throw new UserError(`${ofTable} is for tables: add --format table.`);
  if (format === "xlsx" && isTerminal) throw new UserError("A terminal cannot show a workbook. Add -o report.xlsx.");
}

/** Excel does not open a file whose ending and content differ. */
function refuseFalseWorkbook(format: FormatName, file: string | undefined): void {
  const ending = endingOf(file);
  if (ending === "" || (format === "xlsx") === (ending === ".xlsx")) return;
  throw new UserError(`A file that ends in ${ending} cannot hold the format ${format}. Change its name, or --format.`);
}

function csvOption({ excel, delimiter, decimalComma, dateFormat, bom }: OutputOptions): string | undefined {
  if (excel) return "--excel";
  if (delimiter !== undefined) return "--delimiter";
  if (decimalComma) return "--decimal-comma";
  if (dateFormat !== undefined) return "--date-format";
  return bom ? "--bom" : undefined;
}

function csvFormat(options: OutputOptions & { readonly timeZone: string }, { env }: Pick<World, "env">) {
  const { excel, timeZone } = options;
  const local: CsvDialect = excel ? csvDialectOf(env) : {};
  const decimalComma = options.decimalComma ?? local.decimalComma ?? false;
  const usual = endingOf(options.output) === ".tsv" ? "\t" : local.delimiter;
  const delimiter = options.delimiter ?? (options.decimalComma ? undefined : usual);
  return {
    ...(delimiter !== undefined && { delimiter }),
    decimalComma,
    dateFormat: options.dateFormat ?? (excel ? "spreadsheet" : "iso"),
    timeZone,
    byteOrderMark: options.bom === true || excel === true,
  } as const;
}
