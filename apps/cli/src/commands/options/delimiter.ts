import type { CsvDialect } from "@aihr-plugins/report/csv";
import { InvalidArgumentError } from "@commander-js/extra-typings";

type Delimiter = NonNullable<CsvDialect["delimiter"]>;

const delimiters: Readonly<Record<string, Delimiter>> = {
  ",": ",",
  comma: ",",
  ";": ";",
  semicolon: ";",
  "\t": "\t",
  "\\t": "\t",
  tab: "\t",
  "|": "|",
  pipe: "|",
};

/** Reads what is between the cells of CSV, as the character or by its name. */
export function parseDelimiter(text: string): Delimiter {
  const found = delimiters[text.toLowerCase()];
  if (found !== undefined) return found;
  throw new InvalidArgumentError("It must be a comma, semicolon, tab or |, or one of these words.");
}
