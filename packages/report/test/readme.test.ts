import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withTables } from "../scripts/readme-tables.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("the readme", () => {
  it("has the tables that the package makes", () => {
    const advice = "packages/report/README.md is not up to date. Run `npx -y pnpm@12 generate`.";
    expect(readme.split("\n"), advice).toEqual(withTables(readme).split("\n"));
  });
});
