import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledLibraries, noticeComment, noticeText } from "@aihr-plugins/license-notices";
import { describe, expect, it, onTestFinished } from "vitest";

describe("the libraries of a bundle", () => {
  it("are named once, however many of their modules are in it", async () => {
    const root = await installed({
      "fast-words": { "package.json": manifest("fast-words", "MIT"), "LICENSE.md": "MIT License\n\nCopyright (c) A" },
      "@scope/words": { "package.json": manifest("@scope/words", "ISC"), license: "ISC License", NOTICE: "Thanks" },
    });
    expect(
      await bundledLibraries([
        join(root, "src/index.ts"),
        join(root, "node_modules/fast-words/esm/a.js"),
        join(root, "node_modules/fast-words/esm/b.js"),
        join(root, "node_modules/@scope/words/index.js"),
      ]),
    ).toEqual([
      { name: "@scope/words", version: "1.2.3", license: "ISC", notice: "Thanks\n\nISC License" },
      { name: "fast-words", version: "1.2.3", license: "MIT", notice: "MIT License\n\nCopyright (c) A" },
    ]);
  });

  it("are found inside another library's folder", async () => {
    const root = await installed({
      "a/node_modules/b": { "package.json": manifest("b", "MIT"), LICENSE: "of b" },
    });
    const [library] = await bundledLibraries([join(root, "node_modules/a/node_modules/b/index.js")]);
    expect(library).toMatchObject({ name: "b", notice: "of b" });
  });

  it("name who holds the rights where there is no license file", async () => {
    const root = await installed({
      words: { "package.json": JSON.stringify({ ...JSON.parse(manifest("words", "MIT")), author: { name: "Jo" } }) },
    });
    const [library] = await bundledLibraries([join(root, "node_modules/words/index.js")]);
    expect(library?.notice).toBe("Copyright Jo.");
  });

  it("cannot be bundled without a license", async () => {
    const root = await installed({ words: { "package.json": '{ "name": "words", "version": "1.0.0" }' } });
    await expect(bundledLibraries([join(root, "node_modules/words/index.js")])).rejects.toThrow(
      "words 1.0.0 names no license",
    );
  });
});

describe("a notice", () => {
  const library = { name: "words", version: "1.0.0", license: "MIT", notice: "MIT License\n\nCopyright (c) A */ B" };

  it("is a comment that no license text can end", () => {
    expect(noticeComment([library])).toBe(
      [
        "/*!",
        " * This file contains these libraries:",
        " *",
        " * words 1.0.0 (MIT)",
        " *",
        " * MIT License",
        " *",
        " * Copyright (c) A * / B",
        " */",
        "",
      ].join("\n"),
    );
  });

  it("is empty where nothing is bundled", () => {
    expect([noticeComment([]), noticeText([])]).toEqual(["", ""]);
  });
});

function manifest(name: string, license: string): string {
  return JSON.stringify({ name, version: "1.2.3", license });
}

/** A temporary folder whose `node_modules` holds these packages. Removed when the test ends. */
async function installed(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "notices-"));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, files] of Object.entries(packages)) {
    const folder = join(root, "node_modules", name);
    await mkdir(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  }
  return root;
}
