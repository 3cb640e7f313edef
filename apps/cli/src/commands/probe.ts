import type { Command } from "@commander-js/extra-typings";
import { gather } from "../reading/probe/gather.ts";
import { judge } from "../reading/probe/judge.ts";
import { probeText } from "../reading/probe/probe-text.ts";
import { withSource } from "../reading/source.ts";
import { jsonText } from "../rendering/formats/json-text.ts";
import { paperOf } from "../rendering/terminal/paper.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { print, tell, type World } from "../world/world.ts";
import { learnersOption, patienceOption, sandboxOption } from "./options/shared.ts";

/** Adds `aihr probe`. */
export function addProbeCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("probe")
    .description("Find out what AIHR's documentation leaves open about your API, and which settings suit it.")
    .option("--json", "print the answers as JSON")
    .addOption(patienceOption)
    .addOption(sandboxOption)
    .addOption(learnersOption)
    .addHelpText("after", help)
    .action(async ({ json, patience, ...from }) => {
      const report = await withSource(from, world, async (access) => {
        await tell(world, "Asking the API some eight requests, one after the other …\n");
        return judge(await gather(access, world, patience), world.now());
      });
      await print(world.stdout, json ? `${jsonText(report, 2)}\n` : probeText(report, paperOf(world.stdout)));
      finish(exitCodes.done);
    });
}

const help = `
It asks for pages of 2 learners, for one of 1,000, for a page far past the end, for one learner by id and for a program
that does not exist. The answers hold numbers and names of fields, but no name, no id and no key: they may be passed on.

Examples:
  aihr probe
  aihr probe --json > our-api.json
  aihr probe --sandbox`;
