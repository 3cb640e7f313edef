import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createProgramSets } from "../src/walk/program-sets.ts";

const program = (programName: string | null, abbreviation: string | null = null) => ({ programName, abbreviation });

describe("sets of programs", () => {
  it("hold what was added, and nothing else", () => {
    const set = createProgramSets().with(program("People Analytics", "PA")).with(program(null, "TA"));
    expect(set.has(program("People Analytics", "PA"))).toBe(true);
    expect(set.has(program(null, "TA"))).toBe(true);
    expect(set.has(program("People Analytics", null))).toBe(false);
    expect(set.has(program(null, "PA"))).toBe(false);
    expect(createProgramSets().has(program("People Analytics", "PA"))).toBe(false);
  });

  it("leave the smaller set as it was, and stay the same for what they have", () => {
    const empty = createProgramSets();
    const one = empty.with(program("A"));
    expect(empty.has(program("A"))).toBe(false);
    expect(one.with(program("A"))).toBe(one);
    expect(one.with(program("B"))).not.toBe(one);
  });

  it("are one object if they are equal, in whatever order they came about", () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        names.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }))),
        ([order, other]) => {
          const empty = createProgramSets();
          const setOf = (numbers: readonly number[]) =>
            numbers.reduce((set, number) => set.with(program(`Program ${number}`)), empty);
          expect(setOf(other)).toBe(setOf(order));
        },
      ),
    );
  });

  it("of two programs are one object, whichever came first", () => {
    const empty = createProgramSets();
    const [a, b] = [program("A"), program("B")];
    expect(empty.with(b).with(a)).toBe(empty.with(a).with(b));
    expect(empty.with(a)).not.toBe(empty.with(b));
  });
});
