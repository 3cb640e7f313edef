import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { durationMs, name, numberFrom, organizationSize, repeated, timeZone } from "./parse.ts";
import { suggesting } from "./suggestions.ts";

const text = repeated((value) => value);
const program = repeated(name("a program"));

/** Options that several commands take. */
export const sandboxOption = new Option("--sandbox", "read a made-up organization instead of the API");
export const learnersOption = new Option("--learners <number>", "size of the made-up organization (250)").argParser(
  organizationSize,
);
export const programSkusOption = new Option(
  "--program-skus <list>",
  "only these programs, by SKU: separated by commas, @FILE or -; repeatable. A SKU is AIHR's product number, not the abbreviation: ask your contact at AIHR (the sandbox's: aihr sandbox --help)",
).argParser(text);
export const programOption = new Option(
  "--program <name>",
  "only this program, by its name or abbreviation; repeatable",
).argParser(program);
export const userIdsOption = new Option(
  "--user-ids <list>",
  "only these learners, by ID: separated by commas, @FILE or - for standard input; repeatable",
).argParser(text);
export const daysOption = new Option(
  "--days <number>",
  "days without activity after which an enrollment is stalled (30)",
).argParser(numberFrom(1));
const timeZoneOption = suggesting(
  new Option("--time-zone <zone>", "time zone in which calendar days are counted, such as Europe/Amsterdam")
    .argParser(timeZone)
    .default("UTC"),
  () => ["UTC", ...Intl.supportedValuesOf("timeZone")],
);
export const jsonOption = new Option("--json", "short for --format json");

const pageSizeOption = new Option("--page-size <number>", "learners per request (100)").argParser(
  numberFrom(1, 10_000),
);
const concurrencyOption = new Option("--concurrency <number>", "requests in flight at once, at most (4)").argParser(
  numberFrom(1, 50),
);
const strictOption = new Option("--strict", "read again, up to twice, when learners joined or left meanwhile");
export const patienceOption = new Option(
  "--patience <time>",
  "how long to wait in all for the API's rate limit and between attempts, such as 90s, 30m or 2h; seconds without a unit (10m)",
).argParser(durationMs);
const countIsTotalOption = new Option(
  "--count-is-total",
  "the API's count is known to be the number of all learners: saves a request (aihr probe says)",
);

/** Adds how to read a report. */
export function addReadingOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .optionsGroup("Reading:")
    .addOption(pageSizeOption)
    .addOption(concurrencyOption)
    .addOption(patienceOption)
    .addOption(countIsTotalOption)
    .addOption(strictOption)
    .addOption(timeZoneOption)
    .addOption(sandboxOption)
    .addOption(learnersOption);
}
