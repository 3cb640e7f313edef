import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  countText,
  createRunningTally,
  type Metrics,
  metricsOf,
  type ReportOptions,
  rows,
  stalledHeadline,
} from "@aihr-plugins/report";
import { type AttentionItem, attentionList } from "@aihr-plugins/report/lists";
import { type Command, Option } from "@commander-js/extra-typings";
import { addUpReport } from "../reading/add-up-report.ts";
import { closeReport } from "../reading/close-report.ts";
import { noLearnersText } from "../reading/no-learners-text.ts";
import { refuseNoMatch } from "../reading/refuse-no-match.ts";
import { withSource } from "../reading/source.ts";
import { attentionView } from "../rendering/columns/attention-columns.ts";
import { createSortedItems } from "../rendering/store/sorted-items.ts";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import { readDataOutput } from "./data-output.ts";
import { addOutputOptions } from "./options/output-options.ts";
import { readRequest } from "./options/report-request.ts";
import { addReadingOptions, daysOption, programOption, programSkusOption, userIdsOption } from "./options/shared.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr stalled`. */
export function addStalledCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("stalled")
    .description("Show stalled and at-risk enrollments, and why each is listed.")
    .addOption(daysOption)
    .addOption(new Option("--status <status>", "only these").choices(["stalled", "at-risk"] as const))
    .addOption(programOption)
    .addOption(programSkusOption)
    .addOption(userIdsOption);
  addReadingOptions(addOutputOptions(command, attentionView.columns))
    .addHelpText("after", help)
    .action(async (options) => {
      const { days, timeZone, status } = options;
      const view = { readAt: world.now(), timeZone, ...(days !== undefined && { days }) };
      const output = await readDataOutput(options, world, rowsOnTerminal);
      const request = await readRequest(options, world);
      const { sum, summary } = await writeOutput(output.destination, async (write) => {
        const read = await withSource(options, world, (access) =>
          addUpReport({ ...request, access }, world, () => createAttention(view)),
        );
        refuseNoMatch(request, read.summary);
        const isShown = ({ reason }: AttentionItem) =>
          status === undefined || (reason === "stalled") === (status === "stalled");
        const sink = output.sink(attentionView, write);
        for (const batch of read.sum.batches()) await sink.write(batch.filter(isShown));
        if (read.sum.size() > 0 || output.format !== "table") await sink.end();
        return read;
      });
      const headline = summary.learners > 0 ? headlineText(sum.metrics(), status) : noLearnersText(request, summary);
      finish(await closeReport(summary, world, [headline, ...wroteLines(output.destination)]));
    });
}

/** The enrollments that need attention, the longest without activity first, and the metrics of all. */
function createAttention(view: ReportOptions) {
  const tally = createRunningTally(view);
  const items = createSortedItems<AttentionItem>((a, b) => daysOf(b) - daysOf(a));
  let size = 0;
  return {
    add(learners: readonly AdoptionViewModel[]) {
      tally.add(learners);
      const more = attentionList(rows(learners, view));
      size += more.length;
      items.add(more);
    },
    size: () => size,
    metrics: () => metricsOf(tally.tally()),
    batches: () => items.batches(),
  };
}

function daysOf({ row }: AttentionItem): number {
  return row.daysSinceLastActivity ?? -1;
}

function headlineText(of: Metrics, status: "stalled" | "at-risk" | undefined): string {
  const listed = status === undefined ? "" : ` · only those ${status.replace("-", " ")} are listed`;
  return `${stalledHeadline(of)} · ${countText(of.atRiskEnrollments, "enrollment")} at risk${listed}`;
}

const rowsOnTerminal = 25;

const help = `
An enrollment is one learner in one program. It is stalled if it is in progress without activity for more than 30 days,
or as many as --days says. It is at risk if it had no activity for half of that time, or has already taken more time than
the program's duration. The longest without activity come first. A terminal shows 25 of them.

JSON is a list of {"reason": "stalled" | "quiet" | "over-duration", "text": …, "row": …}; with --columns, of these columns.

Examples:
  aihr stalled
  aihr stalled --days 14 --program PA
  aihr stalled -o stalled.xlsx
  aihr stalled --json | jq -r '.[] | [.row.learnerName, .row.programName, .text] | @tsv'
  aihr stalled --sandbox`;
