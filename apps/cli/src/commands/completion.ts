import { Argument, type Command } from "@commander-js/extra-typings";
import { exitCodes } from "../world/exit-code.ts";
import type { Finish } from "../world/finish.ts";
import { print, type World } from "../world/world.ts";
import { completionScript, shells } from "./completion/completion-script.ts";
import { completionTree, isFileWanted } from "./completion/completion-tree.ts";
import { printed } from "./completion/printed.ts";

/** Adds `aihr completion`, and the hidden `aihr complete`, which its scripts run. They know the commands added before. */
export function addCompletionCommand(program: Command, world: World, finish: Finish): void {
  program
    .command("completion")
    .addArgument(new Argument("<shell>", "the shell to complete commands in").choices(shells))
    .description("Print a script with which a shell completes commands and options.")
    .addHelpText("after", help)
    .action(async (shell) => {
      await print(world.stdout, completionScript(shell));
      finish(exitCodes.done);
    });

  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .action(async (words) => {
      // Tells the shell to complete names of files by itself.
      const isFile = isFileWanted(program, words);
      await print(world.stdout, isFile ? ":0\n" : printed(() => completionTree(program, words).parse(words)));
      finish(exitCodes.done);
    });
}

const help = `
Add one line to the shell's start-up file:

  bash   source <(aihr completion bash)      in ~/.bashrc
  zsh    source <(aihr completion zsh)       in ~/.zshrc, after compinit
  fish   aihr completion fish | source       in ~/.config/fish/config.fish`;
