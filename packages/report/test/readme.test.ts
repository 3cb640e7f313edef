import { readFileSync } from "node:fs";
import { columns, metricTable } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** Tables may be aligned or not. */
const unaligned = readme.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");

describe("the readme", () => {
  it("has the table of columns", () => {
    const lines = columns.map(({ key, title, type, unit, description }) => [
      `\`${key}\``,
      title,
      type,
      unit ?? "",
      description,
    ]);
    expect(unaligned).toContain(table(["Key", "Title", "Type", "Unit", "Description"], lines));
  });

  it("has the table of metrics", () => {
    const lines = metricTable.map(({ key, title, unit, definition }) => [`\`${key}\``, title, unit, definition]);
    expect(unaligned).toContain(table(["Key", "Title", "Unit", "Definition"], lines));
  });
});

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`.replace(/ {2,}/g, " "))
    .join("\n");
}
