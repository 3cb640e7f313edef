import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metrics, programTable, rows } from "@aihr-plugins/report";
import { createSandbox, lastMidnight, sandboxApiKey } from "@aihr-plugins/sandbox";
import type { Command } from "@commander-js/extra-typings";
import { type ReadSummary, readWholeReport } from "../reading/read-report.ts";
import { summaryText } from "../reading/summary-text.ts";
import { tableColumnsOf } from "../rendering/columns/choose-columns.ts";
import type { ItemView } from "../rendering/columns/data-column.ts";
import { programView } from "../rendering/columns/program-columns.ts";
import { rowView } from "../rendering/columns/row-columns.ts";
import { highlights } from "../rendering/highlights.ts";
import { type Paper, paperOf } from "../rendering/terminal/paper.ts";
import { tableText } from "../rendering/terminal/table.ts";
import { yearChart } from "../rendering/year-chart.ts";
import { madeUpOrganization } from "../sandbox/made-up.ts";
import { serveSomewhere } from "../sandbox/serve.ts";
import { yearOfAdoption } from "../sandbox/year-of-adoption.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { howToRun } from "../world/how-to-run.ts";
import { interrupted, print, type World } from "../world/world.ts";
import { instantMs } from "./options/parse.ts";

/** Adds `aihr demo`. */
export function addDemoCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("demo")
    .description("Show it all with made-up learners: nothing to set, nothing leaves this machine.")
    .option("--once", "end after the report, instead of serving on until Ctrl-C")
    .option("--as-of <day>", "show the organization as it is on this day, such as 2026-10-01 (today)", instantMs)
    .addHelpText("after", help)
    .action(async ({ once, asOf }) => {
      await demo(once === true || world.stdout.isTTY !== true, world, asOf);
      finish(exitCodes.done);
    });
}

async function demo(isOnce: boolean, world: World, asOf?: number): Promise<void> {
  const sandbox = createSandbox({
    ...madeUpOrganization(world, { asOf }),
    faults: { latency: { meanMs: 160, distribution: "exponential" } },
  });
  const { url, close } = await serveSomewhere(sandbox);
  const paper = paperOf(world.stdout);
  try {
    await print(
      world.stdout,
      `${paper.paint("bold", `${sandbox.population.size} made-up learners`)}, read over HTTP from ${url}\n\n`,
    );
    const access = { baseUrl: url, apiKey: sandboxApiKey, isMadeUp: true };
    let learners: readonly AdoptionViewModel[] = [];
    const summary = await readWholeReport({ access, pageSize: 10 }, world, (all) => {
      learners = all;
    });
    const text = reportText(learners, summary, asOf ?? world.now(), paper);
    await print(world.stdout, text + nextText(isOnce ? undefined : url, howToRun(world), paper));
    if (isOnce) return;
    await print(world.stdout, "\nThe sandbox keeps serving. Ctrl-C ends it.\n");
    await interrupted(world.signal);
  } finally {
    await close();
  }
}

function reportText(
  learners: readonly AdoptionViewModel[],
  summary: ReadSummary,
  readAt: number,
  paper: Paper,
): string {
  const { paint } = paper;
  const options = { readAt };
  const lines = rows(learners, { ...options, withoutPrograms: true });
  return `${paint("dim", summaryText(summary))}

${highlights(metrics(learners, options), options, paper)}
${yearChart(yearOfAdoption(Date.parse(lastMidnight(readAt))), paper)}
${tableOf(programView(options), programTable(learners, options), paper)}
${tableOf(rowView, lines.slice(0, shownRows), paper)}${paint("dim", `… and ${lines.length - shownRows} more rows`)}
`;
}

function tableOf<Item>(view: ItemView<Item>, items: readonly Item[], paper: Paper): string {
  const columns = tableColumnsOf(view).map(({ table }) => table);
  return tableText(columns, items, paper);
}

const shownRows = 8;

function nextText(url: string | undefined, aihr: string, { paint }: Paper): string {
  return `
${paint("bold", "What to try next")}
${url === undefined ? "" : `  API docs, in a browser  ${url}/docs\n`}  The report as CSV       ${aihr} report --sandbox -o report.csv
  A history, every night  ${aihr} record --help
  One learner             ${aihr} learner --sandbox ana
  An API with faults      ${aihr} sandbox --help
  Your own data           ${aihr} report --help
`;
}

const help = `
It serves the sandbox on port 4010 (or any other when that is taken) with API docs, reads the report of 250 learners over
HTTP, shows what it comes to, and goes on serving until Ctrl-C. Without a terminal it ends after the report.`;
