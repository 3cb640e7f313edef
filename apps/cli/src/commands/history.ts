import type { Command } from "@commander-js/extra-typings";
import type { Finish } from "../world/finish.ts";
import type { World } from "../world/world.ts";
import { addHistoryCheckCommand } from "./history/check.ts";
import { addHistoryExportCommand } from "./history/export.ts";
import { addHistoryForgetCommand } from "./history/forget.ts";

/** Adds `aihr history` with its commands. */
export function addHistoryCommand(program: Command, world: World, finish: Finish): void {
  const command = program
    .command("history")
    .description("Export or check a history, or erase a learner from it.")
    .addHelpText("after", help);
  addHistoryExportCommand(command, world, finish);
  addHistoryForgetCommand(command, world, finish);
  addHistoryCheckCommand(command, world, finish);
}

const help = `
aihr record keeps the history; aihr trend and aihr report --as-of read it.

Examples:
  aihr history export -o changes.parquet
  aihr history forget 550e8400-e29b-41d4-a716-446655440000
  aihr history check`;
