import { readFile } from "node:fs/promises";
import { type PeopleTable, peopleOfTable } from "@aihr-plugins/digest";
import { parse } from "csv-parse/sync";
import { printable } from "../../rendering/terminal/printable.ts";
import { systemCode, UserError } from "../../world/user-error.ts";

/**
 * Reads a mapping from CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.
 *
 * @throws UserError for a file that cannot be read, or is no mapping. It quotes titles only.
 */
export async function readPeopleFile(path: string): Promise<Extract<PeopleTable, { readonly kind: "people" }>> {
  const name = printable(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UserError(`--people: cannot read ${name} (${systemCode(error) ?? "unknown"}).`);
  });
  if (bytes.subarray(0, 2).toString("latin1") === "PK") throw new UserError(`${name} is a workbook. Save it as CSV.`);
  const table = peopleOfTable(cellsOf(decoded(bytes), name));
  if (table.kind === "refused") throw new UserError(`${name}: ${printable(table.text)}`);
  if (table.people.length === 0) throw new UserError(`${name} has no line that can be used.`);
  return table;
}

function cellsOf(text: string, name: string): readonly (readonly string[])[] {
  const [titles = ""] = text.split(/\r\n|[\r\n]/, 1);
  const delimiter = [",", ";", "\t"].reduce((best, each) =>
    titles.split(each).length > titles.split(best).length ? each : best,
  );
  try {
    // Empty lines stay, so that lines have the numbers that an editor shows.
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
  } catch {
    throw new UserError(`${name} is not CSV: a quotation mark is open.`);
  }
}

/** Windows programs also write UTF-16, which begins with a byte-order mark, and Excel's plain CSV is not Unicode. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
