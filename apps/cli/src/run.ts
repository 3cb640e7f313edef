import { isAihrError } from "@aihr-plugins/core";
import { CommanderError } from "@commander-js/extra-typings";
import { inCommandLineWords } from "./commands/options/option-words.ts";
import { createProgram } from "./commands/program.ts";
import { paperOf } from "./rendering/terminal/paper.ts";
import { exitCodes, signalExitCode } from "./world/exit-code.ts";
import { systemCode, UserError } from "./world/user-error.ts";
import type { World } from "./world/world.ts";

/** Runs one command line (`["report", "--sandbox"]`) and gives its exit code. Never throws. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let exitCode: number = exitCodes.done;
  try {
    const program = await createProgram(args, world, (code) => {
      exitCode = code;
    });
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return failed(error, world);
  }
}

function failed(error: unknown, { signal, stderr }: World): number {
  // Whoever closed the pipe, as `head` does, has read enough.
  if (systemCode(error) === "EPIPE") return exitCodes.done;
  if (signal.aborted) {
    stderr.write("Stopped.\n");
    return signalExitCode(signal.reason);
  }
  // Commander has told the user by itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;

  const { paint, wrap } = paperOf(stderr);
  const say = (text: string) => stderr.write(`${paint("red", wrap(text))}\n`);
  if (error instanceof UserError) {
    say(error.message);
    return error.exitCode;
  }
  if (isAihrError(error)) {
    say(inCommandLineWords(error));
    return error.code === "invalid-setting" || error.code === "invalid-query"
      ? exitCodes.wrongUsage
      : exitCodes.refused;
  }
  say("aihr has a fault of its own. Please report it with the lines that follow; they hold no learner's data.");
  stderr.write(`${placesOf(error)}\n`);
  return exitCodes.refused;
}

/** Where an unexpected error came from. Its message is left out: it may quote what was read. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  return [error.name, ...places].join("\n");
}
