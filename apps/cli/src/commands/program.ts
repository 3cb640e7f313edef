import { Command } from "@commander-js/extra-typings";
import manifest from "../../package.json" with { type: "json" };
import { settingsHelp } from "../reading/environment.ts";
import { paperOf, widthOfStream } from "../rendering/terminal/paper.ts";
import { reflowed } from "../rendering/terminal/wrapped.ts";
import type { Finish } from "../world/finish.ts";
import type { Stream, World } from "../world/world.ts";
import { loadCommands } from "./load-commands.ts";

/** The program with the commands that a command line needs. */
export async function createProgram(args: readonly string[], world: World, finish: Finish): Promise<Command> {
  const program = new Command("aihr")
    .description("AIHR learning data on the command line.")
    .version(manifest.version)
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "Show the help of a command.")
    .showHelpAfterError("Add --help to see what you can type.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(reflowed(text, widthOr100(world.stdout))),
      writeErr: (text) => void world.stderr.write(reflowed(text, widthOr100(world.stderr))),
      outputError: (text) => {
        const { paint, wrap } = paperOf(world.stderr);
        world.stderr.write(paint("red", wrap(text)));
      },
      getOutHelpWidth: () => widthOr100(world.stdout),
      getErrHelpWidth: () => widthOr100(world.stderr),
    })
    .addHelpText("after", help);

  for (const addCommand of await loadCommands(args)) addCommand(program, world, finish);
  return program;
}

function widthOr100(stream: Stream): number {
  const width = widthOfStream(stream);
  return Number.isFinite(width) ? width : 100;
}

const help = `
Settings, from the environment, or else as aihr login saves them:
${settingsHelp}

Exit codes:
  0  done
  1  the API, the network or this machine refused, or what was asked for is not in the report
  2  wrong usage, missing settings, or an output that cannot be written
  3  partial: not all of the report came; data were written in part, a history is unchanged
  4  a history refused the report: record --help says when

Try it without an account:
  aihr demo
  aihr report --sandbox

aihr <command> --help explains a command.`;
