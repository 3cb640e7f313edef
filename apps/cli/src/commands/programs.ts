import { createRunningProgramTable, programColumns } from "@aihr-plugins/report";
import type { Command } from "@commander-js/extra-typings";
import { addUpReport } from "../reading/add-up-report.ts";
import { closeReport } from "../reading/close-report.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { withSource } from "../reading/source.ts";
import { programView } from "../rendering/columns/program-columns.ts";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import { readDataOutput } from "./data-output.ts";
import { addOutputOptions } from "./options/output-options.ts";
import { readRequest } from "./options/report-request.ts";
import { addReadingOptions, daysOption, programOption, programSkusOption } from "./options/shared.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr programs`. */
export function addProgramsCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("programs")
    .description("Show each program: its learners, their progress, and the hours they spent.")
    .addOption(programOption)
    .addOption(programSkusOption)
    .addOption(daysOption);
  addReadingOptions(addOutputOptions(command, programColumns))
    .addHelpText("after", help)
    .action(async (options) => {
      const { days, timeZone } = options;
      const view = { readAt: world.now(), timeZone, ...(days !== undefined && { days }) };
      const output = await readDataOutput(options, world);
      const request = await readRequest(options, world);
      const summary = await writeOutput(output.destination, async (write) => {
        const { sum, summary } = await withSource(options, world, (access) =>
          addUpReport({ ...request, access }, world, () => createRunningProgramTable(view)),
        );
        const sink = output.sink(programView(view), write);
        await sink.write(sum.table());
        await sink.end();
        return summary;
      });
      const none = summary.learners > 0 ? [] : [noLearnersText(request, summary)];
      finish(await closeReport(summary, world, [...none, ...wroteLines(output.destination)]));
    });
}

const help = `
Programs are identified by their abbreviation, or by their name if they have none. The program with the most learners
comes first. Completion rate is the share of a program's enrollments that are completed. Stalled enrollments are in
progress without activity for more than 30 days, or as many as --days says. A narrow terminal leaves out some columns; the
other formats have all metrics.

Examples:
  aihr programs
  aihr programs -o programs.xlsx
  aihr programs --columns programName,learners,completionRate --sort -completionRate
  aihr programs --json | jq '.[] | [.program.key, .metrics.completionRate]'
  aihr programs --sandbox`;
