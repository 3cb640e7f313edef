import { describe, expect, it } from "vitest";
import { builtCode } from "./kit/built-code.mts";

describe("the built node", () => {
  it("holds the license of the library in it, and imports nothing but n8n-workflow", async () => {
    const code = await builtCode();
    expect(code).toContain("fastest-levenshtein 1.0.16 (MIT)");
    expect(code).toContain("Copyright (c) 2020 Kasper Unn Weihe");
    expect(code).not.toContain("valibot");
    expect(new Set(Array.from(code.matchAll(/require\("([^"]+)"\)/g), ([, name]) => name))).toEqual(
      new Set(["n8n-workflow"]),
    );
  });
});
