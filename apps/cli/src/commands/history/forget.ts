import { Argument, type Command } from "@commander-js/extra-typings";
import { historyLocation } from "../../reading/history/history-location.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { exitCodes } from "../../world/exit-code.ts";
import type { Finish } from "../../world/finish.ts";
import { UserError } from "../../world/user-error.ts";
import { print, type World } from "../../world/world.ts";
import { historyOption } from "../options/history-options.ts";

/** Adds `aihr history forget`. */
export function addHistoryForgetCommand(history: Command, world: World, finish: Finish): void {
  history
    .command("forget")
    .description("Erase a learner's name and ID from the history. All counts stay.")
    .addArgument(new Argument("<learner-id>", "as aihr learner shows it"))
    .addOption(historyOption)
    .addHelpText("after", help)
    .action(async (learnerId, options) => {
      const location = historyLocation(options.history, world);
      const outcome = await withHistory(location, { create: false }, (opened) => opened.forget(learnerId));
      if (outcome.kind === "not-found")
        throw new UserError("No learner in the history has this ID.", exitCodes.refused);
      const warning = "\nThe learner is still in the report: the next aihr record will add them again.";
      await print(world.stdout, `Forgotten. All counts stay.${outcome.isListed ? warning : ""}\n`);
      finish(exitCodes.done);
    });
}

const help = `
The name and the ID are overwritten, and the database is written again without its free pages. What the learner did stays
in the counts, as that of a learner without a name. Backups, exports and Postgres's write-ahead log are not touched.`;
