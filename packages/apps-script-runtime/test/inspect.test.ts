import { inspectSource, touchedOnLoad } from "@aihr-plugins/apps-script-runtime";
import { describe, expect, it } from "vitest";

describe("inspectSource", () => {
  it.each([
    ["class A { #b = 1; }", /#private/],
    ["class A { static b = 1; }", /static class fields/],
    ["class A { static { } }", /static blocks/],
    ["class A { b = 1; }", /class fields/],
    ["import a from 'a';", /import/],
    ["export const a = 1;", /export/],
    ["const a = import('a');", /modules/],
    ["const a = ;", /Unexpected token/],
  ])("refuses %s", (source, text) => {
    expect(inspectSource(`\n${source}`)[0]).toEqual({ line: 2, text: expect.stringMatching(text) });
  });

  it("takes ES2020", () => {
    expect(
      inspectSource("const a = (b) => b?.c ?? [...b, 2n ** 3n]; class D extends Error { get e() { return 1; } }"),
    ).toEqual([]);
  });
});

describe("touchedOnLoad", () => {
  it("names the services that a file touches before anything is called", () => {
    expect(touchedOnLoad("const a = () => CacheService.getDocumentCache();")).toEqual([]);
    expect(touchedOnLoad("const a = CacheService.getDocumentCache().get('a'); console.log(a);")).toEqual([
      "CacheService",
      "console",
    ]);
  });
});
