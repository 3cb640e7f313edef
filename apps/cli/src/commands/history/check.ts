import { countText } from "@aihr-plugins/report";
import type { Command } from "@commander-js/extra-typings";
import { historyLocation } from "../../reading/history/history-location.ts";
import { withHistory } from "../../reading/history/with-history.ts";
import { exitCodes } from "../../world/exit-code.ts";
import type { Finish } from "../../world/finish.ts";
import { print, type World } from "../../world/world.ts";
import { historyOption } from "../options/history-options.ts";

/** Adds `aihr history check`. */
export function addHistoryCheckCommand(history: Command, world: World, finish: Finish): void {
  history
    .command("check")
    .description(
      "Check that the file is sound, that all gains add up to the state, and that metrics are those of the report.",
    )
    .addOption(historyOption)
    .action(async (options) => {
      const location = historyLocation(options.history, world);
      const { runs, findings } = await withHistory(location, { create: false }, async (opened) => ({
        runs: await opened.runs(),
        findings: await opened.check(),
      }));
      const found = `${countText(runs.length, "report")}, ${runs[0]?.day ?? "none yet"} to ${runs.at(-1)?.day ?? "now"}`;
      const text = findings.length === 0 ? `Sound: ${found}.` : findings.map((each) => each.text).join("\n");
      await print(world.stdout, `${text}\n`);
      finish(findings.length === 0 ? exitCodes.done : exitCodes.refused);
    });
}
