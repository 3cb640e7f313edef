import { describe, expect, it } from "vitest";
import { nameAt, openings } from "../src/names/name-at.ts";

describe("the list of all names", () => {
  it("has no opening that begins another, for that would break the order", () => {
    for (const [index, { text }] of openings.entries()) {
      expect(openings[index + 1]?.text.startsWith(text) ?? false, text).toBe(false);
    }
  });

  it("rises", () => {
    const names = Array.from({ length: 50_000 }, (_, i) => nameAt(i / 50_000));
    expect(names).toEqual([...names].sort());
  });

  it("has no blanks at the ends of a name", () => {
    for (let i = 0; i < 5000; i++) expect(nameAt(i / 5000)).toMatch(/^\S(.*\S)?$/);
  });
});
