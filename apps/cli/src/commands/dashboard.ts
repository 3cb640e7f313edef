import { existsSync } from "node:fs";
import { type DashboardInput, dashboardHtml, dashboardOf, readDashboardInput } from "@aihr-plugins/dashboard";
import type { HistoryLocation } from "@aihr-plugins/history/open";
import { asOfText, countText } from "@aihr-plugins/report";
import { type Command, Option } from "@commander-js/extra-typings";
import { closeReport } from "../reading/close-report.ts";
import { historyLocation } from "../reading/history/history-location.ts";
import { noReportYet } from "../reading/history/no-report-yet.ts";
import { withHistory } from "../reading/history/with-history.ts";
import { withRecordedYear } from "../reading/history/with-recorded-year.ts";
import { readWholeReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { endingOf } from "../rendering/formats/format-name.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { tell, type World } from "../world/world.ts";
import { destinationOf, terminalOf } from "../writing/destination.ts";
import { writeOutput } from "../writing/output.ts";
import { historyOption } from "./options/history-options.ts";
import { fileName } from "./options/parse.ts";
import { readRequest } from "./options/report-request.ts";
import { addReadingOptions } from "./options/shared.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr dashboard`. */
export function addDashboardCommand(program: Command, world: World, finish: Finish): void {
  const command = declare(program);
  command.action(async (options) => finish(await dashboard(options, world)));
}

function declare(program: Command) {
  const command = program
    .command("dashboard")
    .description("Write the dashboard: one page with figures, trends and programs, which needs no server.")
    .addOption(new Option("-o, --output <file>", "write the page to a file, such as learning.html").argParser(fileName))
    .addOption(historyOption)
    .option("--title <text>", "what stands at the top of the page", "Learning")
    .option("--with-names", "list stalled and at-risk enrollments with learners' names");
  return addReadingOptions(command).addHelpText("after", help);
}

type DashboardCommandOptions = ReturnType<ReturnType<typeof declare>["opts"]>;

async function dashboard(options: DashboardCommandOptions, world: World): Promise<number> {
  const destination = await destinationOf(options.output, world);
  const ending = endingOf(options.output);
  if (terminalOf(destination) !== undefined)
    throw new UserError("A terminal cannot show a page. Add -o learning.html.");
  if (ending !== "" && ending !== ".html" && ending !== ".htm")
    throw new UserError(`A dashboard is a page, so its file cannot end in ${ending}. Use -o learning.html.`);

  const { title, withNames } = options;
  const { input, close } = await readInput(options, world);
  await writeOutput(destination, async (write) => {
    const { dashboardScript } = await import("@aihr-plugins/dashboard/script");
    await write(dashboardHtml(dashboardOf(input, { title, withNames: withNames === true }), await dashboardScript()));
  });
  return close(wroteLines(destination));
}

/** What the page is made from, and how the command ends. */
interface Source {
  readonly input: DashboardInput;
  /** Says where the figures are from. Returns the exit code. */
  readonly close: (wrote: readonly string[]) => Promise<number>;
}

async function readInput(options: DashboardCommandOptions, world: World): Promise<Source> {
  const location = historyLocation(options.history, world);
  if (options.sandbox && options.history !== undefined)
    throw new UserError("--sandbox is a made-up organization, and --history is of yours: leave one of them out.");
  if (options.sandbox) {
    const read = (year: HistoryLocation) => withHistory(year, { create: false }, readDashboardInput);
    return ofHistory(await withRecordedYear(options, world, read), world);
  }
  const isNamed = options.history !== undefined || Boolean(world.env["AIHR_HISTORY"]?.trim());
  if (isNamed || (location.kind === "file" && existsSync(location.path)))
    return ofHistory(await withHistory(location, { create: false }, readDashboardInput), world);
  return readNow(options, world);
}

function ofHistory(input: DashboardInput | null, world: World): Source {
  if (input === null) throw noReportYet();
  return {
    input,
    async close(wrote) {
      const { paint, wrap } = paperOf(world.stderr);
      const { learners, readAt, timeZone, weeks } = input;
      const of = `${countText(learners.length, "learner")}, ${countText(Math.max(0, (weeks?.organization.length ?? 0) - 1), "week")}`;
      const lines = [paint("dim", `${of} · ${asOfText(readAt, timeZone)}`), ...wrote];
      await tell(world, `${wrap(lines.join("\n"))}\n`);
      return exitCodes.done;
    },
  };
}

async function readNow(options: DashboardCommandOptions, world: World): Promise<Source> {
  const request = await readRequest(options, world);
  return withSource(options, world, async (access) => {
    const readAt = world.now();
    let input: DashboardInput = { learners: [], readAt, timeZone: options.timeZone, complete: false };
    const summary = await readWholeReport({ ...request, access }, world, (learners) => {
      input = { ...input, learners };
    });
    return {
      input: { ...input, complete: summary.complete },
      close: (wrote) => closeReport(summary, world, [noHistoryText, ...wrote]),
    };
  });
}

const noHistoryText =
  "Without a history, the page has no trends. Keep one with aihr record, and name it with --history.";

const help = `
The page loads nothing from anywhere, so it works as a file, in an email's attachment and in an intranet. Readers choose a
program and a time, and sort; without scripts they see the whole organization. It holds no learners' names, unless you add
--with-names: then everybody who has the file can read who is stalled.

It is made from the history (AIHR_HISTORY, else learning.db in this folder), which has the trends. Where there is none, the
report is read now, and the page has no trends. With --sandbox it is of a made-up organization over a year.

Examples:
  aihr dashboard -o learning.html
  aihr dashboard -o learning.html --history learning.db --title "Learning at Acme"
  aihr dashboard -o learning.html --with-names
  aihr dashboard -o learning.html --sandbox`;
