import type { Command } from "@commander-js/extra-typings";
import { removeLogin } from "../login/saved-login.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { UserError } from "../world/user-error.ts";
import { print, type World } from "../world/world.ts";

/** Adds `aihr logout`. */
export function addLogoutCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("logout")
    .description("Remove the base URL and the API key that aihr login saved.")
    .action(async () => {
      const removed = await removeLogin(world);
      if (removed?.isKeyRemoved === false) throw new UserError(stillThere, exitCodes.refused);
      const text = removed ? `Logged out of ${removed.baseUrl}. The API key was removed.` : "You are not logged in.";
      await print(world.stdout, `${paperOf(world.stdout).wrap(text)}\n`);
      finish(exitCodes.done);
    });
}

const stillThere =
  "Logged out, but the API key is still in the system's credential store, which cannot be opened. Remove the entry named aihr there.";
