import {
  createRunningProgramTable,
  createRunningTally,
  metricsOf,
  programColumns,
  type ReportOptions,
  type RunningTally,
  scopeToPrograms,
} from "@aihr-plugins/report";
import { type Command, Option } from "@commander-js/extra-typings";
import { addUpReport } from "../reading/add-up-report.ts";
import { closeReport } from "../reading/close-report.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import type { ReadSummary, ReportRequest } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { metricItems, metricView } from "../rendering/columns/metric-columns.ts";
import { programView } from "../rendering/columns/program-columns.ts";
import { jsonText } from "../rendering/formats/json-text.ts";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import type { Write } from "../writing/write.ts";
import { type DataOutput, readDataOutput } from "./data-output.ts";
import { addOutputOptions } from "./options/output-options.ts";
import { isOfSomePrograms, readRequest } from "./options/report-request.ts";
import { addReadingOptions, daysOption, programOption, programSkusOption, userIdsOption } from "./options/shared.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr metrics`. */
export function addMetricsCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("metrics")
    .description("Show every metric of the organization, or of each program.")
    .addOption(new Option("--by <what>", "one line for each program instead").choices(["program"] as const))
    .addOption(programOption)
    .addOption(programSkusOption)
    .addOption(userIdsOption)
    .addOption(daysOption);
  addReadingOptions(addOutputOptions(command, [...metricView.columns, ...programColumns]))
    .addHelpText("after", help)
    .action(async (options) => {
      const { days, timeZone, by } = options;
      const view = { readAt: world.now(), timeZone, ...(days !== undefined && { days }) };
      const output = await readDataOutput(options, world);
      const request = await readRequest(options, world);
      const write = by === undefined ? writeMetrics : writeProgramMetrics;
      const summary = await writeOutput(output.destination, (data) =>
        withSource(options, world, (access) => write({ ...request, access }, view, output, world, data)),
      );
      const none = summary.learners > 0 ? [] : [noLearnersText(request, summary)];
      finish(await closeReport(summary, world, [...none, ...wroteLines(output.destination)]));
    });
}

async function writeMetrics(
  request: ReportRequest,
  view: ReportOptions,
  output: DataOutput,
  world: World,
  write: Write,
): Promise<ReadSummary> {
  const { sum, summary } = await addUpReport(request, world, () => tallyOf(request, view));
  const metrics = metricsOf(sum.tally());
  const isObject = !output.hasChosenRows && (output.format === "json" || output.format === "jsonl");
  if (isObject) await write(`${jsonText(metrics, output.format === "json" ? 2 : undefined)}\n`);
  else {
    const sink = output.sink(metricView, write);
    await sink.write(metricItems(metrics, view));
    await sink.end();
  }
  return summary;
}

/** In the scope of programs, hours over all programs do not count. */
function tallyOf(request: ReportRequest, view: ReportOptions): RunningTally {
  const running = createRunningTally(view);
  if (!isOfSomePrograms(request)) return running;
  return { ...running, add: (learners) => running.add(scopeToPrograms(learners)) };
}

async function writeProgramMetrics(
  request: ReportRequest,
  view: ReportOptions,
  output: DataOutput,
  world: World,
  write: Write,
): Promise<ReadSummary> {
  const { sum, summary } = await addUpReport(request, world, () => createRunningProgramTable(view));
  const sink = output.sink(allColumns(programView(view)), write);
  await sink.write(sum.table());
  await sink.end();
  return summary;
}

/** All metrics in a table, those of lesser rank only where there is room. */
function allColumns<View extends ReturnType<typeof programView>>(view: View): View {
  return { ...view, tableKeys: view.columns.filter(({ key }) => key !== "program").map(({ key }) => key) };
}

const help = `
The definitions are in the table. A dash is a metric that the report does not allow, such as a rate over no enrollments.
--json prints one object with every metric by its key; with --by program, a list of programs, each with its metrics.
Percentages run from 0 to 100.

Examples:
  aihr metrics
  aihr metrics --json | jq .completionRate
  aihr metrics --program PA
  aihr metrics --by program -o metrics.xlsx
  aihr metrics --sandbox`;
