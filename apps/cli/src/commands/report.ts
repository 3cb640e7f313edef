import { resolve } from "node:path";
import { countText, type ReportOptions } from "@aihr-plugins/report";
import { type Command, Option } from "@commander-js/extra-typings";
import { closeReport } from "../reading/close-report.ts";
import { createMetricLine } from "../reading/metric-line.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { collectReport, type ReadSummary, streamReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { csvFormat } from "../rendering/csv-format.ts";
import { type Format, type FormatName, formatFor, formatNames } from "../rendering/format.ts";
import { json, jsonl } from "../rendering/json-format.ts";
import { table } from "../rendering/table-format.ts";
import { paperOf, plainPaper } from "../rendering/terminal/paper.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import { fileName, list, parseWholeNumber, positiveNumber } from "./options/parse.ts";
import { addReadingOptions, programSkusOption } from "./options/shared.ts";

/** Adds `aihr report`. */
export function addReportCommand(program: Command, world: World, finish: Finish): void {
  declare(program).action(async (options) => finish(await report(options, world)));
}

function declare(program: Command) {
  const command = program
    .command("report")
    .description("Read the report: each learner with their progress in each program.")
    .addOption(new Option("-f, --format <format>", "how to write it").choices(formatNames))
    .option("-o, --output <file>", "write to this file, whole or not at all, instead of standard output", fileName)
    .addOption(programSkusOption)
    .option("--user-ids <list>", "only these learners, by id, separated by commas", list)
    .option("--limit <number>", "stop after so many learners", positiveNumber)
    .option("--rows <number>", "rows of a table to show (25 on a terminal, else all)", parseWholeNumber)
    .option("--bom", "begin CSV with a byte-order mark, so that Excel reads accents");
  return addReadingOptions(command).addHelpText("after", help);
}

type CommandOptions = ReturnType<ReturnType<typeof declare>["opts"]>;

async function report(options: CommandOptions, world: World): Promise<number> {
  const { output, programSkus: programSKUs, userIds, limit, strict, pageSize, concurrency, timeZone } = options;
  const view: ReportOptions = { readAt: world.now(), timeZone };
  const isTerminal = world.stdout.isTTY === true && output === undefined;
  const formatName = formatFor(options.format, output, isTerminal);
  const format = createFormat(formatName, options, view, world);
  const isStreaming = output === undefined && (world.isPiped || (isTerminal && formatName !== "table"));
  const metricLine = createMetricLine(view, programSKUs !== undefined);
  let listings = 0;

  const { summary, metricsText } = await withSource(options, world, async (access) => {
    const request = { access, programSKUs, userIds, limit, strict, pageSize, concurrency };
    const summary = await writeOutput(output, world.stdout, async (write) => {
      // Nothing is written before the first page arrives, so that an error is all there is to see.
      let pending = format.start();
      const streamed = await streamReport({ ...request, withoutProgress: isStreaming }, world, async (learners) => {
        listings += learners.length;
        metricLine.add(learners);
        await write(pending + format.part(learners));
        pending = "";
      });
      await write(pending + format.end());
      return streamed;
    });
    // A learner listed on several pages was added up as several: only a whole report unites them.
    if (listings === summary.learners) return { summary, metricsText: metricLine.text() };
    const united = createMetricLine(view, programSKUs !== undefined);
    united.add((await collectReport(request, world)).learners);
    return { summary, metricsText: united.text() };
  });
  return closeReport(summary, world, [
    summary.learners > 0 ? ofThoseRead(summary, metricsText) : noLearnersText({ programSKUs, userIds }, summary),
    ...(output === undefined ? [] : [`Wrote ${resolve(output)}`]),
  ]);
}

function createFormat(
  name: FormatName,
  { output, rows, bom }: CommandOptions,
  view: ReportOptions,
  { stdout }: World,
): Format {
  if (bom && name !== "csv") throw new UserError("--bom is for CSV: add --format csv.");
  if (rows !== undefined && name !== "table") throw new UserError("--rows is for tables: add --format table.");
  switch (name) {
    case "csv":
      return csvFormat({ report: view, byteOrderMark: bom === true });
    case "json":
      return json();
    case "jsonl":
      return jsonl;
    case "table": {
      const paper = output === undefined ? paperOf(stdout) : plainPaper;
      const atMost = rows ?? (paper.width === Number.POSITIVE_INFINITY ? paper.width : 25);
      return table({ report: view, atMost, paper });
    }
  }
}

function ofThoseRead({ complete, learners }: ReadSummary, text: string): string {
  return complete ? text : `Of the ${countText(learners, "learner")} read: ${text}`;
}

const help = `
A table and CSV have one row for each learner and program; learners without programs have one row too. JSON is an array
of learners and JSON Lines one learner a line, both as the API gave them. Without --format, the name of the --output
file decides (.csv, .json, .jsonl, .txt); else it is a table on a terminal and CSV into a pipe. In CSV, text that a
spreadsheet would run as a formula gets an apostrophe before it.

Data go to standard output; progress, the summary and errors go to standard error.

Examples:
  aihr report                                     a table of the first rows
  aihr report --output report.csv --bom           for Excel
  aihr report --program-skus PRG-1,PRG-2 -f csv   two programs only
  aihr report -f jsonl | jq -r .userName          learner by learner
  aihr report --sandbox --learners 5000           made-up learners, no account

Set AIHR_BASE_URL and AIHR_API_KEY, or use --sandbox; aihr --help says how.`;
