/** A CSV file. */
export interface CsvTable {
  readonly titles: readonly string[];
  /** Each line by title. */
  readonly records: readonly Readonly<Record<string, string>>[];
}

/** Reads a CSV file with a header. */
export function parseCsv(text: string): CsvTable {
  const [titles = [], ...lines] = cellsOf(text);
  const records = lines.map((line) => Object.fromEntries(titles.map((title, index) => [title, line[index] ?? ""])));
  return { titles, records };
}

/** RFC 4180: a field in quotes may hold commas and line breaks, and doubles its quotes. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") lines.push([]);
    if (end === "") break;
  }
  return lines.filter((line) => line.join("") !== "");
}
