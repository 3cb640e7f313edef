import { attentionList, countText, type Metrics, metrics, rows, stalledHeadline } from "@aihr-plugins/report";
import type { Command } from "@commander-js/extra-typings";
import { closeReport } from "../reading/close-report.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { collectReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { attentionColumns } from "../rendering/attention-columns.ts";
import { jsonText } from "../rendering/json-text.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { renderTable } from "../rendering/terminal/table.ts";
import type { Finish } from "../world/finish.ts";
import { print, type World } from "../world/world.ts";
import { positiveNumber } from "./options/parse.ts";
import { addReadingOptions, programSkusOption } from "./options/shared.ts";

/** Adds `aihr stalled`. */
export function addStalledCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("stalled")
    .description("Show stalled and at-risk enrollments, and why each is listed.")
    .option("--days <number>", "days without activity after which an enrollment is stalled", positiveNumber, 30)
    .option("--json", "print the list as JSON")
    .addOption(programSkusOption);
  addReadingOptions(command)
    .addHelpText("after", help)
    .action(async ({ days, json, programSkus: programSKUs, pageSize, concurrency, strict, timeZone, ...from }) => {
      const options = { readAt: world.now(), timeZone, days };
      const { learners, summary } = await withSource(from, world, (access) =>
        collectReport({ access, programSKUs, pageSize, concurrency, strict }, world),
      );
      const list = attentionList(rows(learners, options));
      const paper = paperOf(world.stdout);
      if (json) await print(world.stdout, `${jsonText(list, 2)}\n`);
      else if (list.length > 0) await print(world.stdout, renderTable(attentionColumns(paper), list, paper));

      const headline =
        summary.learners > 0 ? headlineText(metrics(learners, options)) : noLearnersText({ programSKUs }, summary);
      finish(await closeReport(summary, world, [headline]));
    });
}

function headlineText(of: Metrics): string {
  return `${stalledHeadline(of)} · ${countText(of.atRiskEnrollments, "enrollment")} at risk`;
}

const help = `
An enrollment is one learner in one program. It is stalled if it is in progress without activity for more than 30 days,
or as many as --days says. It is at risk if it had no activity for half of that time, or has already taken more time than
the program's duration. The longest without activity come first.

--json prints a list of {"reason": "stalled" | "quiet" | "over-duration", "text": …, "row": …}.

Examples:
  aihr stalled
  aihr stalled --days 14
  aihr stalled --json | jq -r '.[] | [.row.learnerName, .row.programName, .text] | @tsv'
  aihr stalled --sandbox`;
