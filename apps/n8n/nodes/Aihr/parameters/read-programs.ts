import { readList, readListOfNames } from "./read-list.ts";

/**
 * Reads a filter by programs: names, abbreviations, or what the list offers. A text stays whole, because names contain
 * commas; only the report shows whether it is one name or several.
 *
 * @throws UserError if it is empty
 */
export function readProgramNames(value: unknown): readonly string[] {
  return readListOfNames(value, "Program Names or IDs", "names or abbreviations of programs");
}

/**
 * Reads the filter Program SKUs.
 *
 * @throws UserError if it is empty
 */
export function readSkus(value: unknown): readonly string[] {
  return readList(value, "Program SKUs", "SKUs such as PRG-40417, separated by commas");
}
