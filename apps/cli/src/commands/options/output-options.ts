import { type Command, InvalidArgumentError, Option, type OptionValues } from "@commander-js/extra-typings";
import { type FormatName, formatNames } from "../../rendering/formats/format-name.ts";
import { parseDelimiter } from "./delimiter.ts";
import { fileName, parseWholeNumber, united } from "./parse.ts";
import { jsonOption } from "./shared.ts";
import { suggesting, suggestingList } from "./suggestions.ts";

const word = united((value) => value);

/**
 * Adds how to write data that have these columns, and where.
 *
 * @param endings of files that hold something else than these formats, such as `png`
 */
export function addOutputOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  columns: readonly { readonly key: string }[],
  endings: readonly string[] = [],
) {
  const keys = () => columns.map(({ key }) => key);
  return command
    .optionsGroup("Output:")
    .addOption(
      new Option("-f, --format <format>", "how to write it")
        .choices(formatNames)
        .argParser((value): FormatName => formatNamed(value, endings)),
    )
    .addOption(jsonOption)
    .option("-o, --output <file>", "write to this file, whole or not at all; - is standard output", fileName)
    .addOption(
      suggestingList(
        new Option("--columns <list>", "only these columns, in this order; repeatable").argParser(word),
        keys,
      ),
    )
    .addOption(
      suggestingList(
        new Option(
          "--sort <list>",
          "sort by these columns; a minus before a column (-lastActivity) reverses it",
        ).argParser(word),
        keys,
      ),
    )
    .option("--rows <number>", "rows of a table to show (all; on a terminal, 25 of a report)", parseWholeNumber)
    .addOption(new Option("--all", "show all rows of a table").conflicts("rows"))
    .option("--excel", "CSV as Excel on this machine reads it: delimiter, decimal sign, dates and accents")
    .addOption(
      suggesting(
        new Option("--delimiter <character>", "between the cells of CSV: a comma, semicolon, tab or |").argParser(
          parseDelimiter,
        ),
        () => ["comma", "semicolon", "tab", "pipe"],
      ),
    )
    .option("--decimal-comma", "write 1,5 instead of 1.5 in CSV, with semicolons between cells")
    .addOption(
      new Option("--date-format <format>", "dates in CSV: iso in UTC, or spreadsheet in --time-zone").choices([
        "iso",
        "spreadsheet",
      ] as const),
    )
    .option("--bom", "begin CSV with a byte-order mark, so that Excel reads accents");
}

function formatNamed(value: string, endings: readonly string[]): FormatName {
  const found = formatNames.find((each) => each === value);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(
    endings.includes(value)
      ? `The name of the file chooses it: use -o FILE.${value} without --format.`
      : `Allowed choices are ${formatNames.join(", ")}.`,
  );
}

/** What `addOutputOptions` reads. */
export type OutputOptions = ReturnType<ReturnType<typeof addOutputOptions<[], Record<never, never>>>["opts"]>;
