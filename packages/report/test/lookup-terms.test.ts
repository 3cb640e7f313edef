import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "@aihr-plugins/report";
import { createLearnerLookup, learnerTerms, typedTerms } from "@aihr-plugins/report/lookup";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners } from "./learners.ts";

/** Few letters, so that names meet. */
const word = fc.string({ unit: fc.constantFrom(..."abAÄß-' ,."), minLength: 1, maxLength: 4 });
const few = fc
  .array(fc.tuple(fc.constantFrom("a", "B", "ab", "A b", "", "b-a"), fc.option(word)), { maxLength: 12 })
  .map((pairs) => uniteLearners(pairs.map(([userId, userName]): AdoptionViewModel => ({ userId, userName }))));

function filed(learners: readonly AdoptionViewModel[], text: string): readonly AdoptionViewModel[] {
  const { ids, name } = typedTerms(text);
  return learners.filter((learner) => {
    const terms = learnerTerms(learner);
    return terms.name === name || (terms.id !== null && ids.includes(terms.id));
  });
}

describe("the learners filed under the terms of a text", () => {
  it("are enough to find by identifier and whole name as among all learners", () => {
    fc.assert(
      fc.property(fc.oneof(few, anyLearners), fc.oneof(word, fc.nat(23)), (learners, chosen) => {
        const learner = learners[typeof chosen === "number" ? chosen >> 1 : -1];
        const label = learner && `${learner.userName} (${learner.userId})`;
        const text = typeof chosen === "string" ? chosen : ((chosen % 2 === 0 ? learner?.userName : label) ?? "");
        const all = createLearnerLookup(learners);
        expect(createLearnerLookup(filed(learners, text)).findWhole(text)).toEqual(all.findWhole(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["ana diaz", "DIAZ, ANA", "Ana Díaz", "anadiaz", "id-1", "ID-1 ", "ana díaz (ID-1)"])(
    "include the learner for %s",
    (text) => {
      const ana = { userId: "id-1", userName: "Ana Díaz" };
      expect(filed([ana, { userId: "id-2", userName: "Bo Lee" }], text)).toEqual([ana]);
    },
  );
});

describe("the terms of a typed text", () => {
  it.each([
    ["ID-1", ["id-1"]],
    ["Ana (ID-1)", ["ana (id-1)", "id-1"]],
    [" Ana ( ID-1 ) ", ["ana ( id-1 )", "id-1"]],
    ["Ana (A (1))", ["ana (a (1))", "a (1)", "1)"]],
    ["Ana (ID-1) Diaz", ["ana (id-1) diaz"]],
  ])("has the identifiers that %j may hold", (text, ids) => {
    expect(typedTerms(text).ids).toEqual(ids);
  });

  it("has the letters of the name in one order, and nothing else", () => {
    expect(typedTerms("Díaz, Ana").name).toBe("aaadinz");
  });
});

describe("findWhole", () => {
  it("finds a name with spaces around it", () => {
    const ana = { userId: "1", userName: "--" };
    expect(createLearnerLookup([ana]).findWhole(" -- ")).toEqual({ kind: "found", match: ana });
  });

  it("answers as find does, unless that matched beginnings or initials", () => {
    fc.assert(
      fc.property(few, word, (learners, text) => {
        const lookup = createLearnerLookup(learners);
        const whole = lookup.findWhole(text);
        if (whole.kind !== "not-found") expect(whole).toEqual(lookup.find(text));
      }),
    );
  });

  it.each(["An Di", "AD", "Ana Diza"])("finds no one for %s", (text) => {
    const lookup = createLearnerLookup([{ userId: "1", userName: "Ana Diaz" }]);
    expect(lookup.findWhole(text)).toEqual({ kind: "not-found", suggestions: [] });
  });
});

describe("find without suggestions", () => {
  it("finds the same, and suggests nothing", () => {
    const lookup = createLearnerLookup([{ userId: "1", userName: "Ana Diaz" }]);
    expect(lookup.find("an di", { suggests: false })).toEqual(lookup.find("an di"));
    expect(lookup.find("Ana Diza").kind).toBe("not-found");
    expect(lookup.find("Ana Diza")).not.toMatchObject({ suggestions: [] });
    expect(lookup.find("Ana Diza", { suggests: false })).toEqual({ kind: "not-found", suggestions: [] });
  });
});
