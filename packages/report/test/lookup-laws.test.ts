import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createLearnerLookup, type LookupResult } from "@aihr-plugins/report/lookup";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLearners, population } from "./learners.ts";

const word = fc
  .tuple(
    fc.constantFrom(..."ABCDEÁÇÉÎÑÖØŁŠŞİĐÞŒÆΑΒΣЖДЙ"),
    fc.string({ unit: fc.constantFrom(..."abcdeáçéîñöøłšşıßđþœæâêģķőűźαβέςσждй"), minLength: 1, maxLength: 6 }),
  )
  .map((letters) => letters.join(""));
const name = fc
  .tuple(word, fc.constantFrom(" ", "-", " O'", " de "), word, fc.constantFrom("", " II"))
  .map((parts) => parts.join(""));
const named = fc
  .array(name, { minLength: 1, maxLength: 20 })
  .map((names) => names.map((userName, at) => ({ userId: `id-${at}`, userName })));

const meant = (answer: LookupResult<AdoptionViewModel>): readonly AdoptionViewModel[] => {
  if (answer.kind === "found") return [answer.match];
  return answer.kind === "ambiguous" ? answer.candidates : [];
};

describe("a lookup finds every learner", () => {
  it("by their identifier", () => {
    fc.assert(
      fc.property(anyLearners, (learners) => {
        const lookup = createLearnerLookup(learners);
        const folded = learners.map(({ userId }) => userId.trim().toLowerCase());
        for (const learner of learners) {
          const id = learner.userId.trim().toLowerCase();
          if (id === "" || folded.filter((other) => other === id).length > 1) continue;
          expect(lookup.find(learner.userId.trim())).toEqual({ kind: "found", match: learner });
        }
      }),
    );
  });

  it("by their exact name: found if it is theirs alone, else among the candidates", () => {
    fc.assert(
      fc.property(named, (learners) => {
        const lookup = createLearnerLookup(learners);
        for (const learner of learners) {
          const alone = learners.filter(({ userName }) => userName === learner.userName).length === 1;
          const answer = lookup.find(learner.userName);
          expect(answer.kind).toBe(alone ? "found" : "ambiguous");
          expect(meant(answer)).toContain(learner);
        }
      }),
    );
  });

  it.each([
    ["upper case", (text: string) => text.toUpperCase()],
    ["lower case", (text: string) => text.toLowerCase()],
    ["no accents", (text: string) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")],
    ["composed letters taken apart", (text: string) => text.normalize("NFD")],
    ["words the other way round", (text: string) => text.split(" ").reverse().join(" ")],
    ["a comma after the last word", (text: string) => text.replace(/(.*) (\S+)$/, "$2, $1")],
    ["hyphens as blanks and without apostrophes", (text: string) => text.replace(/-/g, " ").replace(/'/g, "")],
  ])("by their name with %s", (_, change) => {
    fc.assert(
      fc.property(named, (learners) => {
        const lookup = createLearnerLookup(learners);
        // Another one may be called by just what the change gives; then they were meant to the letter.
        const names = new Set(learners.map(({ userName }) => userName));
        for (const learner of learners) {
          const typed = change(learner.userName);
          if (typed !== learner.userName && names.has(typed)) continue;
          expect(lookup.search(typed, learners.length)).toContain(learner);
          expect(lookup.find(typed).kind).not.toBe("not-found");
        }
      }),
    );
  });

  it("by every beginning of their name, first or not", () => {
    fc.assert(
      fc.property(named, (learners) => {
        const lookup = createLearnerLookup(learners);
        for (const learner of learners) {
          for (let length = 1; length <= learner.userName.length; length += 1) {
            expect(lookup.search(learner.userName.slice(0, length), learners.length)).toContain(learner);
          }
        }
      }),
    );
  });

  it("by words in any order exactly if each begins a different word", () => {
    const few = fc.array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(few, few, (words, typed) => {
        const answer = createLearnerLookup([{ userId: "-", userName: words.join(" ") }]).find(typed.join(" "));
        const beginning = words.join("").startsWith(typed.join(""));
        const initials = words.map(([first]) => first).join("") === typed.join("");
        const own = eachBeginsOneOf(typed, words);
        if (own) expect(answer.kind).toBe("found");
        if (answer.kind === "found") expect(own || beginning || initials).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("of the sandbox by exact name, without accents, in capitals and by identifier", () => {
    const learners = population(2000);
    const lookup = createLearnerLookup(learners);
    for (const learner of learners) {
      const plain = learner.userName?.normalize("NFD").replace(/[\u0300-\u036f]/g, "") ?? "";
      for (const typed of [learner.userName ?? "", plain.toUpperCase()]) {
        expect(meant(lookup.find(typed))).toContain(learner);
      }
      expect(lookup.find(learner.userId)).toEqual({ kind: "found", match: learner });
    }
  });
});

/** Tries every way to give each typed word a different word. */
function eachBeginsOneOf([first, ...rest]: readonly string[], words: readonly string[]): boolean {
  if (first === undefined) return true;
  return words.some(
    (word, at) =>
      word.startsWith(first) &&
      eachBeginsOneOf(
        rest,
        words.filter((_, other) => other !== at),
      ),
  );
}
