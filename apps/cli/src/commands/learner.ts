import { createLearnerLookup } from "@aihr-plugins/report/lookup";
import type { Command } from "@commander-js/extra-typings";
import { closeReport } from "../reading/close-report.ts";
import { collectReport } from "../reading/read-report.ts";
import { withSource } from "../reading/source.ts";
import { jsonText } from "../rendering/json-text.ts";
import { foundText, notOneText } from "../rendering/learner-card.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { print, type World } from "../world/world.ts";
import { concurrencyOption, learnersOption, pageSizeOption, sandboxOption, timeZoneOption } from "./options/shared.ts";

/** Adds `aihr learner`. */
export function addLearnerCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("learner")
    .argument("<name...>", "the learner's name, the beginnings of its words, initials, or the learner ID")
    .description("Show one learner with their programs.")
    .option("--json", "print the answer as JSON")
    .addOption(pageSizeOption)
    .addOption(concurrencyOption)
    .addOption(timeZoneOption)
    .addOption(sandboxOption)
    .addOption(learnersOption)
    .addHelpText("after", help)
    .action(async (words, { json, pageSize, concurrency, timeZone, ...from }) => {
      const typed = words.join(" ").trim();
      if (typed === "") throw new UserError("Name a learner: aihr learner NAME.");
      const readAt = world.now();
      const userIds = id.test(typed) ? [typed] : undefined;
      const { learners, summary } = await withSource(from, world, (access) =>
        collectReport({ access, userIds, pageSize, concurrency }, world),
      );
      const answer = createLearnerLookup(learners).find(typed);
      const { stdout, stderr } = world;
      if (json) await print(stdout, `${jsonText(answer, 2)}\n`);
      else if (answer.kind === "found")
        await print(stdout, foundText(answer.match, { readAt, timeZone }, paperOf(stdout)));
      else await print(stderr, notOneText(typed, answer, paperOf(stderr)));

      const exitCode = await closeReport(summary, world);
      finish(answer.kind === "found" ? exitCode : exitCodes.refused);
    });
}

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const help = `
Case, accents and the order of names do not matter: "munoz adrian" finds Adrián Muñoz. When several learners could be
meant, they are listed with their IDs: choose one by ID. The whole report is read, unless you give an ID, because the API
has no search.

--json prints {"kind": "found", "match": …}, {"kind": "ambiguous", "candidates": […]} or
{"kind": "not-found", "suggestions": […]}. The exit code is 0 only if one learner was found, else 1.

Examples:
  aihr learner Adrián Muñoz
  aihr learner ad mu
  aihr learner 550e8400-e29b-41d4-a716-446655440000
  aihr learner --sandbox ana`;
