import { describe, expect, it } from "vitest";
import { readSorting, sortBy } from "../nodes/Aihr/actions/common/sort-by.ts";

const people = [
  { name: "b", at: 2 },
  { name: "É", at: null },
  { name: "a", at: 10 },
];
const fields = [
  { name: "At", value: "at" },
  { name: "Name", value: "name" },
];
const order = (field: string, direction: string) => {
  const sorting = readSorting({ by: { field, direction } }, fields);
  return sorting && sortBy(people, sorting, (each) => each).map(({ name }) => name);
};

describe("sorting", () => {
  it("is by number or by name, null last in either direction", () => {
    expect(order("at", "ascending")).toEqual(["b", "a", "É"]);
    expect(order("at", "descending")).toEqual(["a", "b", "É"]);
    expect(order("name", "ascending")).toEqual(["a", "b", "É"]);
  });

  it("takes the labels of the lists in any case", () => {
    expect(order("NAME", "Descending")).toEqual(["É", "b", "a"]);
  });

  it.each([undefined, {}, { by: {} }])("is not asked for by %o", (sort) => {
    expect(readSorting(sort, fields)).toBeUndefined();
  });

  it.each([
    [{ field: 3 }, "'Field' must be At or Name."],
    [{ field: "at", direction: "up" }, "'Direction' must be Ascending or Descending."],
  ])("names the field that cannot be read: %o", (by, sentence) => {
    expect(() => readSorting({ by }, fields)).toThrow(sentence);
  });
});
