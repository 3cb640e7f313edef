import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { columns, metricTable } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");

/** Tables may be aligned or not. */
const unaligned = readme.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");

describe("the readme", () => {
  it("shows the tour as it is", () => {
    expect(readme).toContain(`\`\`\`ts\n${read("../examples/tour.ts")}\`\`\``);
  });

  it("promises what the tour prints", () => {
    const promised = [...read("../examples/tour.ts").matchAll(/\/\/ → (.+)/g)].map(([, output]) => output);
    const tour = fileURLToPath(new URL("../examples/tour.ts", import.meta.url));
    const printed = execFileSync(process.execPath, ["--conditions=@aihr-plugins/source", tour], { encoding: "utf8" });
    expect(printed.trimEnd().split("\n")).toEqual(promised);
  });

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
