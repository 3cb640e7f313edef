import { Console } from "node:console";
import { Readable, Writable } from "node:stream";
import { type HistoryLocation, openHistory } from "@aihr-plugins/history/open";
import { type Login, readAccess } from "@aihr-plugins/login";
import type { Command } from "@commander-js/extra-typings";
import { Option } from "@commander-js/extra-typings";
import manifest from "../../package.json" with { type: "json" };
import { historyLocation } from "../reading/history/history-location.ts";
import { withSource } from "../reading/source.ts";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { tell, type World } from "../world/world.ts";
import { timeZone } from "./options/parse.ts";
import { learnersOption, sandboxOption } from "./options/shared.ts";

/** Adds `aihr mcp`. */
export function addMcpCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("mcp")
    .description("Answer an AI assistant's questions: a server for the Model Context Protocol over standard input.")
    .option("--without-names", "show and find learners by ID only: no names go to the assistant's provider")
    .addOption(
      new Option("--time-zone <zone>", "time zone in which days are counted (this computer's)").argParser(timeZone),
    )
    .option(
      "--history <place>",
      "the history that aihr record keeps, for questions about time: a file, or postgres://… (AIHR_HISTORY)",
    )
    .addOption(sandboxOption)
    .addOption(learnersOption)
    .addHelpText("after", help)
    .action(async ({ sandbox, learners, history, ...options }) => {
      const location = placeOf(history, world);
      const serve = (openAccess: () => Promise<Login | undefined>) => {
        return serveAssistant({ ...options, location, openAccess }, world);
      };
      if (sandbox || learners !== undefined) {
        await withSource({ sandbox, learners }, world, (access) => serve(async () => access));
      } else {
        await serve(() => readAccess(world));
      }
      finish(exitCodes.done);
    });
}

/** Undefined if none is named. The usual file is no default: an assistant starts the command in a folder of its choice. */
function placeOf(asked: string | undefined, world: World): HistoryLocation | undefined {
  const isNamed = Boolean(asked?.trim() || world.env["AIHR_HISTORY"]?.trim());
  return isNamed ? historyLocation(asked, world) : undefined;
}

interface AssistantOptions {
  readonly location: HistoryLocation | undefined;
  readonly openAccess: () => Promise<Login | undefined>;
  readonly withoutNames?: true | undefined;
  readonly timeZone?: string | undefined;
}

async function serveAssistant({ location, ...options }: AssistantOptions, world: World): Promise<void> {
  if (world.stdin.isTTY) await tell(world, `${forPeople}\n`);
  // Loaded only here: the help, which loads all commands, needs none of it.
  const { serveOverStdio } = await import("@aihr-plugins/mcp-server");
  const stdin = new Readable().wrap(world.stdin);
  const stdout = new Writable({ write: (data, _encoding, done) => void world.stdout.write(data, done) });
  // A client that has gone reads no more, which is no failure.
  stdout.on("error", () => {});
  const usualConsole = globalThis.console;
  // Standard output carries the protocol: what a library prints goes elsewhere.
  globalThis.console = new Console(world.stderr);
  try {
    const open = location && (() => openHistory(location, { create: false }));
    await serveOverStdio({
      ...options,
      openHistory: open,
      stdin,
      stdout,
      version: manifest.version,
      signal: world.signal,
    });
  } finally {
    globalThis.console = usualConsole;
    stdin.destroy();
    world.stdin.pause();
  }
}

const forPeople =
  "An AI assistant starts this command and talks to it. Press Ctrl-C to end it; aihr mcp --help says how to set it up.";

const help = `
Names and progress of learners go to the assistant's provider, as far as you ask for them, unless you add --without-names.

In the assistant's configuration, the command is aihr and its argument is mcp. Claude Code:
  claude mcp add aihr -- aihr mcp

Questions about time, such as "what changed this week?", need a history: give its full path.
  claude mcp add aihr -- aihr mcp --history /home/lena/learning.db

The README of aihr-mcp has Claude Desktop, VS Code and Cursor.`;
