import { isAihrError } from "@aihr-plugins/core";
import { LoginError } from "@aihr-plugins/login";
import { CommanderError } from "@commander-js/extra-typings";
import { inCommandLineWords } from "./commands/options/option-words.ts";
import { createProgram } from "./commands/program.ts";
import { paperOf } from "./rendering/terminal/paper.ts";
import { printableLines } from "./rendering/terminal/printable.ts";
import { exitCodes, signalExitCode } from "./world/exit-code.ts";
import { UserError } from "./world/user-error.ts";
import { ReaderGone, tell, type World } from "./world/world.ts";
import { PartialOutput } from "./writing/output.ts";

/** Runs one command line (`["report", "--sandbox"]`) and returns its exit code. Never throws. */
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

async function failed(error: unknown, world: World): Promise<number> {
  // A reader that closes the pipe, as `head` does, has read enough.
  if (error instanceof ReaderGone) return exitCodes.done;
  if (error instanceof PartialOutput) {
    const exitCode = await failed(error.cause, world);
    const { paint, wrap } = paperOf(world.stderr);
    await tell(world, `${paint("yellow", wrap("The output is partial: the report broke off before its end."))}\n`);
    return exitCode === exitCodes.refused ? exitCodes.incomplete : exitCode;
  }
  if (world.signal.aborted) {
    await tell(world, "Stopped.\n");
    return signalExitCode(world.signal.reason);
  }
  // Commander has shown the message itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  return explain(error, world);
}

async function explain(error: unknown, world: World): Promise<number> {
  const { paint, wrap } = paperOf(world.stderr);
  const say = (text: string) => tell(world, `${paint("red", wrap(printableLines(text)))}\n`);
  if (error instanceof UserError) {
    await say(error.message);
    return error.exitCode;
  }
  if (error instanceof LoginError) {
    await say(error.message);
    return exitCodes.wrongUsage;
  }
  if (isAihrError(error)) {
    await say(inCommandLineWords(error));
    return error.code === "invalid-setting" || error.code === "invalid-query"
      ? exitCodes.wrongUsage
      : exitCodes.refused;
  }
  await say("aihr has a bug. Report it with the lines below; they hold no learner's data.");
  await tell(world, `${placesOf(error)}\n`);
  return exitCodes.refused;
}

/** Where an unexpected error came from. Its message is left out: it may quote what was read. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  return [error.name, ...places].join("\n");
}
