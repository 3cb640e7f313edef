import { type Attention, attentionList, plural, rows } from "@aihr-plugins/report";
import type { Command } from "@commander-js/extra-typings";
import type { Finish } from "../finish.ts";
import { attentionColumns } from "../formats/attention-columns.ts";
import { positiveNumber } from "../options/parse.ts";
import { addReadingOptions, programSkusOption } from "../options/shared.ts";
import { closeReport } from "../reading/close-report.ts";
import { collectReport } from "../reading/collect-report.ts";
import { nobodyText } from "../reading/nobody-text.ts";
import { withSource } from "../source/source.ts";
import { paperOf } from "../terminal/paper.ts";
import { renderTable } from "../terminal/table.ts";
import { print, type World } from "../world.ts";

/** Adds `aihr stalled`. */
export function addStalledCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("stalled")
    .description("Show whom to talk to: who has stalled in a program, or is at risk of it, and why.")
    .option("--days <number>", "days without activity after which progress has stalled", positiveNumber, 30)
    .option("--json", "print the list as JSON")
    .addOption(programSkusOption);
  addReadingOptions(command)
    .addHelpText("after", help)
    .action(async ({ days, json, programSkus: programSKUs, pageSize, concurrency, strict, ...from }) => {
      const { learners, summary } = await withSource(from, world, (access) =>
        collectReport({ access, programSKUs, pageSize, concurrency, strict }, world),
      );
      const list = attentionList(rows(learners, { now: world.now(), days }), days);
      const paper = paperOf(world.stdout);
      if (json) await print(world.stdout, `${JSON.stringify(list, null, 2)}\n`);
      else if (list.length > 0) await print(world.stdout, renderTable(attentionColumns(paper), list, paper));

      const said = summary.learners > 0 ? countText(list) : nobodyText({ programSKUs }, summary);
      finish(await closeReport(summary, world, [said]));
    });
}

function countText(list: readonly Attention[]): string {
  if (list.length === 0) return "Nobody has stalled or is at risk.";
  const counted = (some: readonly Attention[]) =>
    `${plural(new Set(some.map(({ row }) => row.learnerId)).size, "learner")} in ${plural(some.length, "case")}`;
  const stalled = list.filter(({ reason }) => reason === "stalled");
  const atRisk = list.filter(({ reason }) => reason !== "stalled");
  return `stalled: ${counted(stalled)} · at risk: ${counted(atRisk)}`;
}

const help = `
Stalled is who is in progress in a program and was not active in it for more than 30 days, or as many as --days says.
At risk is who was not active for half of that time, or took longer already than the whole program should. Longest
without activity come first. A learner in several programs may be listed several times.

--json prints a list of {"reason": "stalled" | "going-quiet" | "over-duration", "text": …, "row": …}.

Examples:
  aihr stalled
  aihr stalled --days 14
  aihr stalled --json | jq -r '.[] | [.row.learnerName, .row.programName, .text] | @tsv'
  aihr stalled --sandbox`;
