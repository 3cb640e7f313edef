import { columns, metricTable } from "@aihr-plugins/report";

/** The README with its tables of columns and metrics as the package has them. */
export function withTables(readme: string): string {
  const columnTable = table(
    ["Key", "Title", "Type", "Unit", "Description"],
    columns.map(({ key, title, type, unit, description }) => [`\`${key}\``, title, type, unit ?? "", description]),
  );
  const metrics = table(
    ["Key", "Title", "Unit", "Definition"],
    metricTable.map(({ key, title, unit, definition }) => [`\`${key}\``, title, unit, definition]),
  );
  return withTable(withTable(readme, "Columns of a row", columnTable), "Metrics", metrics);
}

/** Replaces the table that follows the heading. */
function withTable(readme: string, heading: string, lines: string): string {
  const found = new RegExp(`(?<=\\n## ${heading}\\n\\n)(?:\\|.*\\n)+`);
  if (!found.test(readme)) throw new Error(`README.md has no table below "## ${heading}".`);
  return readme.replace(found, () => lines);
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = header.map((_, at) => Math.max(...[header, ...lines].map((cells) => cells[at]?.length ?? 0)));
  const rule = widths.map((width) => "-".repeat(width));
  return [header, rule, ...lines]
    .map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |\n`)
    .join("");
}
