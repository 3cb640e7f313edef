import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { bundle } from "../scripts/bundle.mts";

describe("the built node", () => {
  it("holds the license of the library in it, and imports nothing but n8n-workflow", async () => {
    const dist = await mkdtemp(join(tmpdir(), "n8n-nodes-aihr-"));
    onTestFinished(() => rm(dist, { recursive: true }));
    await bundle(dist);

    const code = await readFile(join(dist, "nodes/Aihr/Aihr.node.js"), "utf8");
    expect(code).toContain("fastest-levenshtein 1.0.16 (MIT)");
    expect(code).toContain("Copyright (c) 2020 Kasper Unn Weihe");
    expect(code).not.toContain("valibot");
    expect(new Set(Array.from(code.matchAll(/require\("([^"]+)"\)/g), ([, name]) => name))).toEqual(
      new Set(["n8n-workflow"]),
    );
  });
});
