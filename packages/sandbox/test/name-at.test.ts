import { describe, expect, it } from "vitest";
import { firstParts, nameAt } from "../src/names/name-at.ts";

describe("nameAt", () => {
  it("has no first part that starts with another, which would break the order", () => {
    for (const [index, { text }] of firstParts.entries()) {
      expect(firstParts[index + 1]?.text.startsWith(text) ?? false, text).toBe(false);
    }
  });

  it("returns names in ascending order", () => {
    const names = Array.from({ length: 50_000 }, (_, i) => nameAt(i / 50_000));
    expect(names).toEqual([...names].sort());
  });

  it("returns names without surrounding blanks", () => {
    for (let i = 0; i < 5000; i++) expect(nameAt(i / 5000)).toMatch(/^\S(.*\S)?$/);
  });
});
