import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capAnswer } from "../nodes/Aihr/actions/cap-answer.ts";

const item = (text: string) => ({ json: { text }, pairedItem: { item: 0 } });
const size = (items: readonly { readonly json: object }[]) =>
  items.reduce((sum, { json }) => sum + JSON.stringify(json).length + 1, 0);

describe("a tool's answer", () => {
  it("is left alone when it is short enough", () => {
    const items = [item("one"), item("two")];
    expect(capAnswer(items, 100)).toEqual(items);
  });

  it("is cut after a whole result, and says how many were left out", () => {
    const [kept, note] = capAnswer([item("one"), item("two"), item("three")], 20);
    expect(kept).toEqual(item("one"));
    expect(note?.json).toEqual({
      note: expect.stringContaining("Only the first 1 of 3 results are shown; 2 were left out"),
      shown: 1,
      leftOut: 2,
    });
  });

  it("never keeps more characters than allowed, besides the note", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(500), (texts, characters) => {
        const items = texts.map(item);
        const capped = capAnswer(items, characters);
        const isWhole = capped.length === items.length && size(items) <= characters;
        expect(isWhole || size(capped.slice(0, -1)) <= characters).toBe(true);
      }),
    );
  });
});
