import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const path = fileURLToPath(new URL("../examples/tour.ts", import.meta.url));
const tour = readFileSync(path, "utf8");

describe("the tour", () => {
  it("is in the readme as it is", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    expect(readme).toContain(`\`\`\`ts\n${tour}\`\`\``);
  });

  it("prints what it promises", () => {
    const promised = [...tour.matchAll(/\/\/ → (.+)/g)].map(([, output]) => output);
    const printed = execFileSync(process.execPath, ["--conditions=@aihr-plugins/source", path], { encoding: "utf8" });
    expect(printed.trimEnd().split("\n")).toEqual(promised);
  });
});
