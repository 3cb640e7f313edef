import type { AdoptionViewModel } from "@aihr-plugins/core";
import { rows } from "@aihr-plugins/report";
import type { LookupResult } from "@aihr-plugins/report/lookup";
import type { Command } from "@commander-js/extra-typings";
import { closeReport } from "../reading/close-report.ts";
import { createLearnerSearch } from "../reading/find-learner.ts";
import { streamReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { learnerRowView } from "../rendering/columns/row-columns.ts";
import { jsonText } from "../rendering/formats/json-text.ts";
import { foundText, notOneText } from "../rendering/learner-card.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { tell, type World } from "../world/world.ts";
import { writeOutput } from "../writing/output.ts";
import type { Write } from "../writing/write.ts";
import { type DataOutput, readDataOutput } from "./data-output.ts";
import { addOutputOptions, type OutputOptions } from "./options/output-options.ts";
import { readRequest } from "./options/report-request.ts";
import { addReadingOptions } from "./options/shared.ts";
import { wroteLines } from "./wrote-lines.ts";

/** Adds `aihr learner`. */
export function addLearnerCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("learner")
    .argument("<name...>", "the learner's name, the beginnings of its words, initials, or the learner ID")
    .description("Show one learner with their programs.");
  addReadingOptions(addOutputOptions(command, learnerRowView.columns))
    .addHelpText("after", help)
    .action(async (words, options) => {
      const typed = words.join(" ").trim();
      if (typed === "") throw new UserError("Name a learner: aihr learner NAME.");
      const readAt = world.now();
      const output = await readDataOutput(options, world);
      const request = await readRequest(options, world);
      const userIds = id.test(typed) ? [typed] : undefined;
      const search = createLearnerSearch(typed);
      const summary = await withSource(options, world, (access) =>
        streamReport({ ...request, userIds, access }, world, search.add),
      );
      const result = search.result();
      const isWritten = result.kind === "found" || output.format === "json" || output.format === "jsonl";
      if (isWritten) {
        await writeOutput(output.destination, (write) => writeResult(result, output, { ...options, readAt }, write));
      }
      const exitCode = await closeReport(summary, world, isWritten ? wroteLines(output.destination) : []);
      if (result.kind === "found") return finish(exitCode);
      await tell(world, notOneText(typed, result, paperOf(world.stderr)));
      finish(exitCodes.refused);
    });
}

async function writeResult(
  result: LookupResult<AdoptionViewModel>,
  output: DataOutput,
  options: OutputOptions & { readonly readAt: number; readonly timeZone: string },
  write: Write,
): Promise<void> {
  const { format, hasChosenRows, paper } = output;
  if ((format === "json" || format === "jsonl") && (!hasChosenRows || result.kind !== "found")) {
    return write(`${jsonText(result, format === "json" ? 2 : undefined)}\n`);
  }
  if (result.kind !== "found") return;
  if (format === "table" && !hasChosenRows) return write(foundText(result.match, options, paper));
  const sink = output.sink(learnerRowView, write);
  await sink.write(rows([result.match], { ...options, withoutPrograms: true }));
  await sink.end();
}

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const help = `
Case, accents and the order of names do not matter: "munoz adrian" finds Adrián Muñoz. When several learners match, they
are listed with their IDs: choose one by ID. The whole report is read, unless you give an ID, because the API has no
search.

JSON is {"kind": "found", "match": …}, {"kind": "ambiguous", "candidates": […]} or
{"kind": "not-found", "suggestions": […]}; the other formats have a row for each program. The exit code is 0 only if one
learner was found, else 1.

Examples:
  aihr learner Adrián Muñoz
  aihr learner ad mu
  aihr learner 550e8400-e29b-41d4-a716-446655440000 -o learner.xlsx
  aihr learner --sandbox ana`;
