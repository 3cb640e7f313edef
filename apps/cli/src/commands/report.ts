import { resolve } from "node:path";
import { plural } from "@aihr-plugins/report";
import { type Command, Option } from "@commander-js/extra-typings";
import { Complaint } from "../complaint.ts";
import type { Finish } from "../finish.ts";
import { csv } from "../formats/csv.ts";
import { type Format, type FormatName, formatFor, formatNames } from "../formats/format.ts";
import { json, jsonl } from "../formats/json.ts";
import { table } from "../formats/table.ts";
import { fileName, list, positiveNumber, wholeNumber } from "../options/parse.ts";
import { addReadingOptions, programSkusOption } from "../options/shared.ts";
import { writeOutput } from "../output/output.ts";
import { closeReport } from "../reading/close-report.ts";
import { createMetricLine } from "../reading/metric-line.ts";
import { nobodyText } from "../reading/nobody-text.ts";
import { type ReadSummary, readReport } from "../reading/read-report.ts";
import { withSource } from "../source/source.ts";
import { paperOf, plainPaper } from "../terminal/paper.ts";
import type { World } from "../world.ts";

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
    .option("--rows <number>", "rows of a table to show (25 on a terminal, else all)", wholeNumber)
    .option("--bom", "begin CSV with a byte-order mark, so that Excel reads accents");
  return addReadingOptions(command).addHelpText("after", help);
}

type ReportOptions = ReturnType<ReturnType<typeof declare>["opts"]>;

async function report(options: ReportOptions, world: World): Promise<number> {
  const { output, programSkus: programSKUs, userIds, limit, strict, pageSize, concurrency } = options;
  const isTerminal = world.stdout.isTTY === true && output === undefined;
  const formatName = formatFor(options.format, output, isTerminal);
  const format = createFormat(formatName, options, world);
  const isStreaming = output === undefined && (world.isPiped || (isTerminal && formatName !== "table"));
  const metricLine = createMetricLine(world.now());

  const summary = await withSource(options, world, (access) =>
    writeOutput(output, world.stdout, async (write) => {
      const request = {
        access,
        withoutProgress: isStreaming,
        programSKUs,
        userIds,
        limit,
        strict,
        pageSize,
        concurrency,
      };
      // Nothing is written before the first page has come: an error is then all that there is to see.
      let pending = format.start();
      const summary = await readReport(request, world, async (learners) => {
        metricLine.add(learners);
        await write(pending + format.part(learners));
        pending = "";
      });
      await write(pending + format.end());
      return summary;
    }),
  );
  return closeReport(summary, world, [
    summary.learners > 0 ? metricsText(summary, metricLine.text()) : nobodyText({ programSKUs, userIds }, summary),
    ...(output === undefined ? [] : [`Wrote ${resolve(output)}`]),
  ]);
}

function createFormat(name: FormatName, { output, rows, bom }: ReportOptions, { stdout, now }: World): Format {
  if (bom && name !== "csv") throw new Complaint("--bom is for CSV: add --format csv.");
  if (rows !== undefined && name !== "table") throw new Complaint("--rows is for tables: add --format table.");
  switch (name) {
    case "csv":
      return csv({ now: now(), byteOrderMark: bom === true });
    case "json":
      return json();
    case "jsonl":
      return jsonl;
    case "table": {
      const paper = output === undefined ? paperOf(stdout) : plainPaper;
      const atMost = rows ?? (paper.width === Number.POSITIVE_INFINITY ? paper.width : 25);
      return table({ now: now(), atMost, paper });
    }
  }
}

function metricsText({ complete, learners }: ReadSummary, text: string): string {
  return complete ? text : `Of the ${plural(learners, "learner")} that came: ${text}`;
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

AIHR_BASE_URL and AIHR_API_KEY must be set, unless --sandbox is given; aihr --help tells how.`;
