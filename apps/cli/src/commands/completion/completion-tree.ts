import { RootCommand } from "@bomb.sh/tab";
import type { CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { suggestedValues } from "../options/suggestions.ts";

/** Returns what a shell may complete after these words: the program's commands, their options, and values of these. */
export function completionTree(program: CommandUnknownOpts, words: readonly string[]): RootCommand {
  const value = words.at(-1)?.replace(/^--[^=]*=/, "") ?? "";
  const root = new RootCommand();
  for (const [path, command] of commandsWithin(program)) {
    const node = root.command(path, firstSentence(command.description()));
    for (const option of visibleOptions(command)) {
      const [name, short] = [option.long?.slice(2) ?? "", option.short?.slice(1)];
      const text = firstSentence(option.description);
      if (option.isBoolean()) node.option(name, text, short ?? "");
      else node.option(name, text, offering(suggestedValues(option, value)), short);
    }
    for (const argument of command.registeredArguments) {
      node.argument(argument.name(), offering(argument.argChoices), argument.variadic);
    }
  }
  return root;
}

/** Whether the last of the words is the name of a file: the value of an option such as `--output <file>`. */
export function isFileWanted(program: CommandUnknownOpts, words: readonly string[]): boolean {
  const [last = "", before = ""] = words.toReversed();
  const typed = last.startsWith("--") && last.includes("=") ? last.slice(0, last.indexOf("=")) : before;
  const command = commandsWithin(program).findLast(([path]) => words.slice(0, -1).join(" ").startsWith(path))?.[1];
  const option = command && visibleOptions(command).find(({ long, short }) => typed === long || typed === short);
  return option !== undefined && /<file>/i.test(option.flags);
}

/** Every command with its path, such as `history export`; a command comes before those within it. */
function commandsWithin(program: CommandUnknownOpts, before = ""): readonly (readonly [string, CommandUnknownOpts])[] {
  return visibleCommands(program).flatMap((command) => {
    const path = before + command.name();
    const isHelp = command.name() === "help" && before !== "";
    return isHelp ? [] : [[path, command] as const, ...commandsWithin(command, `${path} `)];
  });
}

function visibleCommands(program: CommandUnknownOpts): readonly CommandUnknownOpts[] {
  return program.createHelp().visibleCommands(program);
}

function visibleOptions(command: CommandUnknownOpts): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

function offering(choices: readonly string[] = []) {
  return (offer: (value: string, description: string) => void) => {
    for (const choice of choices) offer(choice, "");
  };
}

/** Shells show a description on one line. */
function firstSentence(text: string): string {
  return /^[^.:;]*/.exec(text)?.[0].trim() ?? "";
}
