import { metricTable } from "@aihr-plugins/report";

const [begin, end] = ["<!-- metrics -->", "<!-- /metrics -->"];

/** Returns the README with the table of metrics that the report defines. */
export function withMetrics(readme: string): string {
  const before = readme.slice(0, readme.indexOf(begin) + begin.length);
  return `${before}\n\n${table()}\n\n${readme.slice(readme.indexOf(end))}`;
}

function table(): string {
  const rows = [
    ["Field", "Unit", "Definition"],
    ...metricTable.map(({ key, unit, definition }) => [`\`${key}\``, unit, definition]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill = " ") =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(["", "", ""], "-"), ...body.map((row) => line(row))].join("\n");
}
