import { percentText } from "@aihr-plugins/report";

const columnsShown = 7;
const widest = 26;

/** What a formula returns, as a sheet shows it once rates are formatted as percentages, as far as it fits on a terminal. */
export function shownGrid(value: unknown, rowsShown: number): string {
  if (!Array.isArray(value)) return `  ${shownCell(value, "rate")}`;
  const [header, ...lines]: readonly unknown[][] = value.slice(0, rowsShown);
  const titles = (header ?? []).slice(0, columnsShown).map(String);
  const cells = lines.map((line) => titles.map((title, column) => shownCell(line[column], title)));
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const text = [titles, ...cells].map((line) =>
    line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "),
  );
  const rest = value.length - rowsShown;
  return [...text, ...(rest > 0 ? [`… and ${rest} more rows`] : [])].map((line) => `  ${line}`.trimEnd()).join("\n");
}

function shownCell(value: unknown, title: string): string {
  const text = plain(value, title);
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

function plain(value: unknown, title: string): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number" && /progress|rate/i.test(title)) return percentText(100 * value);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}
