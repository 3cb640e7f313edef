import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { storeManifest, storeTsconfig } from "../scripts/store/store-manifest.mts";
import { vendored } from "../scripts/store/vendored.mts";

describe("the Store copy's sources", () => {
  it.each([
    ['import { a } from "@aihr-plugins/core";', 0, 'import { a } from "./vendor/core/index.ts";'],
    ['import type { A } from "@aihr-plugins/report";', 1, 'import type { A } from "../vendor/report/index.ts";'],
    ['import * as a from "@aihr-plugins/answers";', 1, 'import * as a from "../vendor/answers/index.ts";'],
    ['import { a } from "@aihr-plugins/report/snapshot";', 1, 'import { a } from "../vendor/report/snapshot.ts";'],
    ['export { a } from "@aihr-plugins/core";', 2, 'export { a } from "../../vendor/core/index.ts";'],
    ['import { a } from "@raycast/api";', 1, 'import { a } from "@raycast/api";'],
  ])("import our packages from their copies: %s", (source, depth, expected) => {
    expect(vendored(source, depth)).toBe(expected);
  });
});

describe("the Store copy's manifest", () => {
  const copy = storeManifest(
    [manifest, { dependencies: { "fastest-levenshtein": "catalog:", "@aihr-plugins/core": "workspace:*" } }],
    {
      "@types/node": "24.0.0",
      typescript: "6.0.0",
      "fastest-levenshtein": "1.0.0",
    },
  );

  it("has the name that deep links rely on, and is not private", () => {
    expect(copy).toMatchObject({ name: "aihr", license: "MIT", platforms: ["macOS", "Windows"] });
    expect(copy).not.toHaveProperty("private");
  });

  it("has exact versions of all that the sources import, and nothing of the workspace", () => {
    expect(copy.dependencies).toMatchObject({
      "fastest-levenshtein": "1.0.0",
      "@raycast/api": "1.104.9",
      react: "19.0.0",
    });
    expect(JSON.stringify(copy)).not.toMatch(/workspace:|catalog:|@aihr-plugins\//);
    expect(copy.devDependencies).not.toHaveProperty("vitest");
  });

  it("resolves no package to a workspace's sources", () => {
    const { compilerOptions } = storeTsconfig({ compilerOptions: { strict: true, customConditions: ["x"] } });
    expect(compilerOptions).toEqual({ strict: true });
  });
});

describe("the manifest", () => {
  it("names what deep links and settings rely on", () => {
    expect(manifest.commands.map(({ name }) => name)).toEqual([
      "find-learner",
      "team-overview",
      "stalled-enrollments",
      "programs",
      "menu-bar",
      "refresh",
    ]);
    expect(manifest.preferences.map(({ name, type }) => [name, type])).toEqual([
      ["baseUrl", "textfield"],
      ["apiKey", "password"],
      ["programSkus", "textfield"],
      ["aihrUrl", "textfield"],
    ]);
  });

  it("has a source for each command and tool, and none besides", () => {
    const files = readdirSync(new URL("../src", import.meta.url)).filter((name) => /\.tsx?$/.test(name));
    expect(files.map((name) => name.replace(/\.tsx?$/, "")).sort()).toEqual(
      manifest.commands.map(({ name }) => name).sort(),
    );
    const tools = readdirSync(new URL("../src/tools", import.meta.url)).map((name) => name.replace(/\.ts$/, ""));
    expect(tools.sort()).toEqual(manifest.tools.map(({ name }) => name).sort());
  });

  it("comes with a changelog in the Store's form", () => {
    const changelog = readFileSync(new URL("../CHANGELOG.md", import.meta.url), "utf8");
    expect(changelog).toMatch(/^## \[.+\] - (\{PR_MERGE_DATE\}|\d{4}-\d\d-\d\d)$/m);
  });
});
