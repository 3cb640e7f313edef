import type { AdoptionViewModel } from "@aihr-plugins/core";
import { outcomeText, type RecordOutcome, scopeText } from "@aihr-plugins/history";
import type { HistoryLocation } from "@aihr-plugins/history/open";
import type { Command } from "@commander-js/extra-typings";
import manifest from "../../package.json" with { type: "json" };
import type { Access } from "../reading/environment.ts";
import { historyLocation } from "../reading/history/history-location.ts";
import { withHistory } from "../reading/history/with-history.ts";
import { readWholeReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { warningText } from "../reading/summary-text.ts";
import { jsonText } from "../rendering/formats/json-text.ts";
import { releaseMemory } from "../rendering/store/free-memory.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { print, tell, type World } from "../world/world.ts";
import { historyOption } from "./options/history-options.ts";
import { instantMs } from "./options/parse.ts";
import { readRequest } from "./options/report-request.ts";
import { addReadingOptions, jsonOption, programSkusOption } from "./options/shared.ts";

/** Adds `aihr record`. */
export function addRecordCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("record")
    .description("Record the report in a history, for trends and reports of the past. Made for a nightly schedule.")
    .addOption(historyOption)
    .addOption(programSkusOption)
    .option("--accept", "record it even if more than a fifth of the learners would have left")
    .option(
      "--as-of <day>",
      "with --sandbox: the made-up organization on this day, to make a history to try",
      instantMs,
    )
    .addOption(jsonOption);
  addReadingOptions(command)
    .addHelpText("after", help)
    .action(async (options) => {
      const { asOf } = options;
      if (asOf !== undefined && !options.sandbox)
        throw new UserError("The API knows only the present: --as-of is for --sandbox.");
      const at: World = asOf === undefined ? world : { ...world, now: () => asOf };
      const location = historyLocation(options.history, world);
      await checkLocation(location);
      const request = await readRequest(options, world);
      const outcome = await withSource(options, at, async (access) => {
        let learners: readonly AdoptionViewModel[] = [];
        const readAt = at.now();
        // A report that drifts is no use to a history, so it is read again at once.
        const summary = await readWholeReport({ ...request, access, strict: true }, at, (all) => {
          learners = all;
          releaseMemory(all.length);
        });
        const warning = warningText(summary);
        const { paint, wrap } = paperOf(world.stderr);
        if (!summary.complete && warning !== undefined) await tell(world, `${paint("yellow", wrap(warning))}\n`);
        const { complete, drifted } = summary;
        if (!complete || drifted) return { kind: "refused", reason: complete ? "drifted" : "incomplete" } as const;
        const scope = scopeOf(access, request.programSKUs);
        const report = { learners, readAt, complete, drifted, scope };
        return withHistory(location, { create: true }, (history) =>
          history.record(
            { ...report, timeZone: options.timeZone, toolVersion: `aihr ${manifest.version}` },
            { accept: options.accept === true },
          ),
        );
      });
      const text = options.json === true ? jsonText(outcome) : outcomeText(outcome);
      await print(world.stdout, `${text}\n`);
      finish(exitCodeOf(outcome));
    });
}

/** Opens a history that exists already, so that a wrong one is found before a long reading. */
async function checkLocation(location: HistoryLocation): Promise<void> {
  if (location.kind === "file" && !(await import("node:fs")).existsSync(location.path)) return;
  await withHistory(location, { create: false }, async () => {});
}

/** The sandbox has another port each time. */
function scopeOf({ baseUrl, isMadeUp }: Access, programSKUs: readonly string[] | null | undefined): string {
  return scopeText(isMadeUp ? "sandbox" : baseUrl, programSKUs ?? []);
}

function exitCodeOf(outcome: RecordOutcome): number {
  if (outcome.kind !== "refused") return exitCodes.done;
  return outcome.reason === "incomplete" || outcome.reason === "drifted" ? exitCodes.incomplete : exitCodes.guarded;
}

const help = `
It reads the whole report and keeps what changed since the last one, in one transaction: a run that is killed leaves the
history as it was. Running it again on the same day is safe, and so are two runs at once. It prints one line.

A history is a file (SQLite), readable only by you, or a Postgres database, whose address belongs in AIHR_HISTORY since it
may hold a password. It keeps names and IDs of learners: aihr history forget erases one.

Exit codes for schedulers:
  0  recorded, or nothing new
  1  the API, the network or the database refused
  3  the report was incomplete, or learners joined or left during the reading; nothing changed
  4  refused, nothing changed: more than a fifth of the learners would have left (--accept records it); another server,
     other programs or another time zone than the history's; or a report days older than the newest

Examples:
  aihr record
  aihr record --history /srv/aihr/learning.db --time-zone Europe/Amsterdam
  0 3 * * *  aihr record >> record.log 2>&1          a line of crontab
  aihr record --sandbox --history demo.db --as-of 2026-01-31`;
