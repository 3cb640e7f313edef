import { type Finding, isMissed } from "./finding.ts";

/** The findings as a Markdown table that is readable as it is. */
export function table(findings: readonly Finding[]): string {
  const rows = [["what", "client", "against", "figure", "target", "verdict"], ...findings.map(cells)];
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function cells(finding: Finding): readonly string[] {
  const { what, client, against, figure, target } = finding;
  return [what, client, against, figure.toFixed(3), bound(target), verdict(finding)];
}

function bound(target: Finding["target"]): string {
  if (target === undefined) return "none";
  return "atMost" in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
}

function verdict(finding: Finding): string {
  if (finding.target === undefined) return "";
  return isMissed(finding) ? "MISSED" : "met";
}
