import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { list, numberFrom, organizationSize, timeZone } from "./parse.ts";

/** Options that several commands take. */
export const sandboxOption = new Option("--sandbox", "read a made-up organization instead of the API");
export const learnersOption = new Option("--learners <number>", "size of the made-up organization (250)").argParser(
  organizationSize,
);
export const programSkusOption = new Option(
  "--program-skus <list>",
  "only these programs, by SKU, separated by commas; a SKU is AIHR's product number, not the abbreviation: ask your contact at AIHR (the sandbox's: aihr sandbox --help)",
).argParser(list);
export const pageSizeOption = new Option("--page-size <number>", "learners per request (100)").argParser(
  numberFrom(1, 10_000),
);
export const concurrencyOption = new Option(
  "--concurrency <number>",
  "requests in flight at once, at most (4)",
).argParser(numberFrom(1, 50));
export const timeZoneOption = new Option(
  "--time-zone <zone>",
  "time zone in which calendar days are counted, such as Europe/Amsterdam",
)
  .argParser(timeZone)
  .default("UTC");
const strictOption = new Option("--strict", "read again, up to twice, when learners joined or left meanwhile");

/** Adds how to read, and what: for commands that read the report of many learners. */
export function addReadingOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .addOption(pageSizeOption)
    .addOption(concurrencyOption)
    .addOption(strictOption)
    .addOption(timeZoneOption)
    .addOption(sandboxOption)
    .addOption(learnersOption);
}
