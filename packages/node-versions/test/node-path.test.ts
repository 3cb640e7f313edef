import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { nodePath, supportedNodes } from "../src/index.ts";

describe("nodePath", () => {
  it.each(supportedNodes)("returns a Node %d where npm has one, else undefined", (major) => {
    const path = nodePath(major);
    const version = path && execFileSync(path, ["--version"], { encoding: "utf8" });
    expect(version ?? `v${major}.`).toMatch(new RegExp(`^v${major}\\.`));
    if (process.platform === "linux") expect(path).toBeDefined();
  });
});
