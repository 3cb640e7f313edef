import { programTable } from "@aihr-plugins/report";
import type { Command } from "@commander-js/extra-typings";
import { closeReport } from "../reading/close-report.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { collectReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { jsonText } from "../rendering/json-text.ts";
import { programTableColumns } from "../rendering/program-columns.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { renderTable } from "../rendering/terminal/table.ts";
import type { Finish } from "../world/finish.ts";
import { print, type World } from "../world/world.ts";
import { addReadingOptions, programSkusOption } from "./options/shared.ts";

/** Adds `aihr programs`. */
export function addProgramsCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("programs")
    .description("Show each program: its learners, their progress, and the hours they spent.")
    .option("--json", "print the programs with all their metrics as JSON")
    .addOption(programSkusOption);
  addReadingOptions(command)
    .addHelpText("after", help)
    .action(async ({ json, programSkus: programSKUs, pageSize, concurrency, strict, timeZone, ...from }) => {
      const options = { readAt: world.now(), timeZone };
      const { learners, summary } = await withSource(from, world, (access) =>
        collectReport({ access, programSKUs, pageSize, concurrency, strict }, world),
      );
      const programs = programTable(learners, options);
      const paper = paperOf(world.stdout);
      const text = json
        ? `${jsonText(programs, 2)}\n`
        : renderTable(programTableColumns(options, paper), programs, paper);
      await print(world.stdout, text);
      const none = summary.learners > 0 ? [] : [noLearnersText({ programSKUs }, summary)];
      finish(await closeReport(summary, world, none));
    });
}

const help = `
Programs are identified by their abbreviation, or by their name if they have none. The program with the most learners
comes first. Completion rate is the share of a program's enrollments that are completed. Stalled enrollments are in
progress without activity for more than 30 days. A narrow terminal leaves out some columns; --json has all metrics.

Examples:
  aihr programs
  aihr programs --json | jq '.[] | [.program.key, .metrics.completionRate]'
  aihr programs --sandbox`;
