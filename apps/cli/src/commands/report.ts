import type { AdoptionViewModel } from "@aihr-plugins/core";
import { countText, type ReportOptions, type Row, rows } from "@aihr-plugins/report";
import { type Command, Option } from "@commander-js/extra-typings";
import { addUpReport } from "../reading/add-up-report.ts";
import { closeReport } from "../reading/close-report.ts";
import { createMetricLine } from "../reading/metric-line.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { type ReadSummary, streamReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { rowView } from "../rendering/columns/row-columns.ts";
import { jsonlSink, jsonSink } from "../rendering/formats/json.ts";
import type { Sink } from "../rendering/formats/sink.ts";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import type { Write } from "../writing/write.ts";
import { type DataOutput, readDataOutput } from "./data-output.ts";
import { addOutputOptions } from "./options/output-options.ts";
import { positiveNumber, united } from "./options/parse.ts";
import { isOfSomePrograms, readRequest } from "./options/report-request.ts";
import { addReadingOptions, programOption, programSkusOption, userIdsOption } from "./options/shared.ts";
import { hasStatus, parseStatus, statusNames } from "./options/status.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr report`. */
export function addReportCommand(program: Command, world: World, finish: Finish): void {
  declare(program).action(async (options) => finish(await report(options, world)));
}

function declare(program: Command) {
  const command = program
    .command("report")
    .description("Read the report: each learner with their progress in each program.")
    .addOption(programOption)
    .addOption(programSkusOption)
    .addOption(userIdsOption)
    .addOption(
      new Option(
        "--status <list>",
        `only enrollments with this status: ${statusNames.join(", ")}; repeatable`,
      ).argParser(united(parseStatus)),
    )
    .option("--limit <number>", "stop after this many learners", positiveNumber);
  return addReadingOptions(addOutputOptions(command)).addHelpText("after", help);
}

type ReportCommandOptions = ReturnType<ReturnType<typeof declare>["opts"]>;

async function report(options: ReportCommandOptions, world: World): Promise<number> {
  const view: ReportOptions = { readAt: world.now(), timeZone: options.timeZone };
  const output = await readDataOutput(options, world, rowsOnTerminal);
  const request = await readRequest(options, world);
  const createLine = () => createMetricLine(view, isOfSomePrograms(request));
  const line = createLine();

  const { summary, metricsText } = await withSource(options, world, async (access) => {
    const from = { ...request, access };
    const summary = await writeOutput(output.destination, async (write) => {
      // Nothing is written before the first page arrives, so that an error is all there is to see.
      const sink = learnerSink(output, options, view, write);
      const streamed = await streamReport({ ...from, withoutProgress: output.isStreaming }, world, async (learners) => {
        line.add(learners);
        await sink.write(learners);
      });
      await sink.end();
      return streamed;
    });
    if (summary.listings === summary.learners) return { summary, metricsText: line.text() };
    const { sum } = await addUpReport(from, world, createLine);
    return { summary, metricsText: sum.text() };
  });
  return closeReport(summary, world, [
    summary.learners > 0 ? ofThoseRead(summary, metricsText) : noLearnersText(request, summary),
    ...wroteLines(output.destination),
  ]);
}

/** JSON has learners as the API gave them, unless rows or columns were chosen. */
function learnerSink(
  output: DataOutput,
  { status }: ReportCommandOptions,
  view: ReportOptions,
  write: Write,
): Sink<AdoptionViewModel> {
  const isWhole = status === undefined && !output.hasChosenRows;
  if (isWhole && output.format === "json") return jsonSink((learner) => learner, write);
  if (isWhole && output.format === "jsonl") return jsonlSink((learner) => learner, write);
  const sink: Sink<Row> = output.sink(rowView, write);
  return {
    write(learners) {
      const all = rows(learners, { ...view, withoutPrograms: true });
      return sink.write(status === undefined ? all : all.filter((row) => hasStatus(row, status)));
    },
    end: () => sink.end(),
  };
}

function ofThoseRead({ complete, learners }: ReadSummary, text: string): string {
  return complete ? text : `Of the ${countText(learners, "learner")} read: ${text}`;
}

const rowsOnTerminal = 25;

const help = `
Tables, CSV and XLSX have one row for each learner and program; learners without programs have one row too. JSON is an
array of learners and JSON Lines one learner to a line, both as the API gave them; with --status, --columns or --sort they
have the rows instead. Without --format, the name of the --output file decides (.csv, .tsv, .xlsx, .json, .jsonl, .txt);
without a file, it is a table on a terminal and CSV elsewhere. Names are other people's input: in CSV, text that a
spreadsheet would run as a formula gets an apostrophe before it.

Data go to standard output; progress, the summary and errors go to standard error.

Examples:
  aihr report                                  a table of the first rows
  aihr report -o report.xlsx                   a workbook
  aihr report -o report.csv --excel            CSV for Excel on this machine
  aihr report --program PA --status stalled    one program
  aihr report --user-ids @ids.txt -f jsonl     the learners in a file
  aihr report --columns learnerName,program,progressPercent --sort -progressPercent
  aihr report --sandbox --learners 5000        made-up learners, no account

Set AIHR_BASE_URL and AIHR_API_KEY, or use --sandbox; see aihr --help.`;
