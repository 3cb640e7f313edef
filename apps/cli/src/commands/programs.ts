import { programTable } from "@aihr-plugins/report";
import type { Command } from "@commander-js/extra-typings";
import type { Finish } from "../finish.ts";
import { programColumns } from "../formats/program-columns.ts";
import { addReadingOptions, programSkusOption } from "../options/shared.ts";
import { closeReport } from "../reading/close-report.ts";
import { collectReport } from "../reading/collect-report.ts";
import { nobodyText } from "../reading/nobody-text.ts";
import { withSource } from "../source/source.ts";
import { paperOf } from "../terminal/paper.ts";
import { renderTable } from "../terminal/table.ts";
import { print, type World } from "../world.ts";

/** Adds `aihr programs`. */
export function addProgramsCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("programs")
    .description("Show each program: its learners, how far they are, and the hours that they spent.")
    .option("--json", "print the programs with all their metrics as JSON")
    .addOption(programSkusOption);
  addReadingOptions(command)
    .addHelpText("after", help)
    .action(async ({ json, programSkus: programSKUs, pageSize, concurrency, strict, ...from }) => {
      const { learners, summary } = await withSource(from, world, (access) =>
        collectReport({ access, programSKUs, pageSize, concurrency, strict }, world),
      );
      const programs = programTable(learners, { now: world.now() });
      const paper = paperOf(world.stdout);
      const text = json
        ? `${JSON.stringify(programs, null, 2)}\n`
        : renderTable(programColumns(paper), programs, paper);
      await print(world.stdout, text);
      const nobody = summary.learners > 0 ? [] : [nobodyText({ programSKUs }, summary)];
      finish(await closeReport(summary, world, nobody));
    });
}

const help = `
Programs are told apart by their abbreviation, or by their name where they have none; the program with most learners
comes first. Completion is the share of a program's learners who completed it. Stalled are those who are in progress
and were not active for more than 30 days. On a narrow terminal some columns are left out; --json has all.

Examples:
  aihr programs
  aihr programs --json | jq '.[] | [.program.key, .metrics.completionRate]'
  aihr programs --sandbox`;
