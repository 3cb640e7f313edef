import { describe, expect, it } from "vitest";
import { readSorting, sortBy } from "../nodes/Aihr/actions/common/sort-by.ts";

const people = [
  { name: "b", at: 2 },
  { name: "É", at: null },
  { name: "a", at: 10 },
];
const order = (field: string, direction: string) => {
  const sorting = readSorting({ by: { field, direction } });
  return sorting && sortBy(people, sorting, (each) => each).map(({ name }) => name);
};

describe("sorting", () => {
  it("is by number or by name, null last in either direction", () => {
    expect(order("at", "ascending")).toEqual(["b", "a", "É"]);
    expect(order("at", "descending")).toEqual(["a", "b", "É"]);
    expect(order("name", "ascending")).toEqual(["a", "b", "É"]);
  });

  it.each([undefined, {}, { by: {} }, { by: { field: 3 } }])("is not asked for by %o", (sort) => {
    expect(readSorting(sort)).toBeUndefined();
  });
});
