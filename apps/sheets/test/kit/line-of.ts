/** A line of a table by the titles in its heading row; negative numbers count from its end. */
export function lineOf(
  values: readonly (readonly unknown[])[],
  nth: number,
  headingRow = 1,
): Readonly<Record<string, unknown>> {
  const titles = values[headingRow - 1] ?? [];
  const line = values.at(nth) ?? [];
  return Object.fromEntries(titles.flatMap((title, index) => (title === "" ? [] : [[String(title), line[index]]])));
}
