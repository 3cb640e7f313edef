import { countText, type ReportOptions } from "@aihr-plugins/report";
import { type Command, Option } from "@commander-js/extra-typings";
import { addUpWholeReport } from "../reading/add-up-report.ts";
import { closeReport } from "../reading/close-report.ts";
import { createMetricLine, type MetricLine } from "../reading/metric-line.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { type ReadSummary, type ReportRequest, streamReport } from "../reading/read-report.ts";
import { refuseNoMatch } from "../reading/refuse-no-match.ts";
import { withSource } from "../reading/source.ts";
import { rowView } from "../rendering/columns/row-columns.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import { readDataOutput } from "./data-output.ts";
import { historyOption } from "./options/history-options.ts";
import { addOutputOptions } from "./options/output-options.ts";
import { pastMoment, positiveNumber, united } from "./options/parse.ts";
import { isOfSomePrograms, readRequest } from "./options/report-request.ts";
import { addReadingOptions, programOption, programSkusOption, userIdsOption } from "./options/shared.ts";
import { parseStatus, statusNames } from "./options/status.ts";
import { suggestingList } from "./options/suggestions.ts";
import { createLearnerSink, limitsOutput } from "./report/learner-sink.ts";
import { reportAsOf } from "./report/report-as-of.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr report`. */
export function addReportCommand(program: Command, world: World, finish: Finish): void {
  declare(program).action(async (options, command) => {
    const given = (name: keyof ReportCommandOptions) => command.getOptionValueSource(name) === "cli";
    finish(await (readsHistory(options) ? pastReport(options, given, world) : report(options, world)));
  });
}

function declare(program: Command) {
  const command = program
    .command("report")
    .description("Read the report: each learner with their progress in each program.")
    .addOption(programOption)
    .addOption(programSkusOption)
    .addOption(userIdsOption)
    .addOption(
      suggestingList(
        new Option(
          "--status <list>",
          `only enrollments with this status: ${statusNames.join(", ")}; repeatable`,
        ).argParser(united(parseStatus)),
        () => statusNames,
      ),
    )
    .option(
      "--limit <number>",
      "the first so many learners; with --sort or --status, the first so many rows",
      positiveNumber,
    )
    .addOption(
      new Option(
        "--as-of <day>",
        "the report of a day of the past (2026-10-01), or of an instant, from a history that aihr record keeps",
      )
        .argParser(pastMoment)
        .conflicts("sandbox"),
    )
    .addOption(historyOption);
  return addReadingOptions(addOutputOptions(command, rowView.columns)).addHelpText("after", help);
}

type ReportCommandOptions = ReturnType<ReturnType<typeof declare>["opts"]>;

/** With --history alone, the report is the newest one in it. */
function readsHistory({ asOf, history }: ReportCommandOptions): boolean {
  return asOf !== undefined || history !== undefined;
}

async function pastReport(
  options: ReportCommandOptions,
  given: (name: keyof ReportCommandOptions) => boolean,
  world: World,
): Promise<number> {
  const ofApi = apiOptions.find(([name]) => given(name));
  if (ofApi !== undefined) {
    throw new UserError(`${ofApi[1]} is for reading the API, and this report comes from a history: leave it out.`);
  }
  const timeZone = given("timeZone") ? options.timeZone : undefined;
  return reportAsOf(options.asOf ?? world.now(), { ...options, timeZone }, rowsOnTerminal, world);
}

const apiOptions = [
  ["sandbox", "--sandbox"],
  ["learners", "--learners"],
  ["pageSize", "--page-size"],
  ["concurrency", "--concurrency"],
  ["patience", "--patience"],
  ["countIsTotal", "--count-is-total"],
  ["strict", "--strict"],
] as const;

async function report(options: ReportCommandOptions, world: World): Promise<number> {
  const view: ReportOptions = { readAt: world.now(), timeZone: options.timeZone };
  const output = await readDataOutput(options, world, rowsOnTerminal);
  const request = await readRequest(limitsOutput(options) ? { ...options, limit: undefined } : options, world);
  const createLine = () => createMetricLine(view, isOfSomePrograms(request));
  const line = createLine();

  const read = await withSource(options, world, async (access) => {
    const from = { ...request, access };
    const written = await writeOutput(output.destination, async (write) => {
      // Nothing is written before the first page arrives, so that an error is all there is to see.
      const sink = createLearnerSink(output, options, view, write);
      const summary = await streamReport({ ...from, withoutProgress: output.isStreaming }, world, async (learners) => {
        line.add(learners);
        await sink.write(learners);
      });
      refuseNoMatch(from, summary);
      await sink.end();
      return { summary, sum: line, partText: sink.partText() };
    });
    const { summary } = written;
    if (summary.listings === summary.learners) return written;
    return { ...written, ...(await addUpWholeReport(from, world, createLine())) };
  });

  const { summary, sum, partText } = read;
  return closeReport(summary, world, [
    summary.learners > 0 ? baseText(summary, request, sum) + sum.text() : noLearnersText(request, summary),
    ...(partText === undefined ? [] : [partText]),
    ...wroteLines(output.destination),
  ]);
}

/** What the rates are of, unless it is the whole report. */
function baseText(summary: ReadSummary, request: Omit<ReportRequest, "access">, line: MetricLine): string {
  const isWhole = summary.complete && (summary.total === null || summary.total <= summary.learners);
  const where = isOfSomePrograms(request) ? " in the chosen programs" : "";
  if (isWhole && where === "") return "";
  return `Of the ${countText(line.learners(), "learner")}${isWhole ? "" : " read"}${where}: `;
}

const rowsOnTerminal = 25;

const help = `
Tables, CSV and XLSX have one row for each learner and program; learners without programs have one row too. JSON is an
array of learners and JSON Lines one learner to a line, both as the API gave them; with --status, --columns or --sort they
have the rows instead. --limit with --sort, --status or --program reads the whole report, and writes the first of those
that were asked for. Without --format, the name of the --output file decides (.csv, .tsv, .xlsx, .json, .jsonl, .txt);
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
  aihr report --as-of 2026-10-01               as it was, from a history
  aihr report --history learning.db            the newest one of a history
  aihr report --sandbox --learners 5000        made-up learners, no account

Set AIHR_BASE_URL and AIHR_API_KEY, or use --sandbox; see aihr --help.`;
