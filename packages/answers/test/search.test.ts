import { createLearnerIndex, isInProgram, searchLearnerIndex } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createPopulation } from "@aihr-plugins/sandbox";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

function learner(userId: string, userName: string, ...programs: readonly string[]): AdoptionViewModel {
  return {
    userId,
    userName,
    totalHoursStudied: 1,
    progress: programs.map((abbreviation) => ({ programName: `${abbreviation} Program`, abbreviation, value: 50 })),
  };
}

const options = { readAt: Date.now() };

const few = [
  learner("0aaf1111-0000-4000-8000-000000000001", "José Müller", "PA"),
  learner("0bbf2222-0000-4000-8000-000000000002", "Anna Smith", "HRBP", "PA"),
  learner("0ccf3333-0000-4000-8000-000000000003", "Anna Berg", "HRBP"),
  learner("0ddf4444-0000-4000-8000-000000000004", "Anne-Marie Smith"),
];

/** All that a search found, the best first. */
function search(learners: readonly AdoptionViewModel[], typed: string, program?: string) {
  const index = createLearnerIndex(learners, options);
  const filter = program === undefined ? undefined : isInProgram(index, program);
  const { exact, others } = searchLearnerIndex(index, typed, filter);
  return [...exact, ...others];
}

const namesFor = (typed: string, program?: string) => search(few, typed, program).map(({ userName }) => userName);

describe("a search of the roster", () => {
  it.each([
    ["", ["José Müller", "Anna Smith", "Anna Berg", "Anne-Marie Smith"]],
    ["jose muller", ["José Müller"]],
    ["MÜLLER", ["José Müller"]],
    ["AMS", ["Anne-Marie Smith"]],
    ["0bbf2222-0000-4000-8000-000000000002", ["Anna Smith"]],
    ["0ccf33", ["Anna Berg"]],
    ["anna pa", ["Anna Smith"]],
    ["anna hrbp program", ["Anna Smith", "Anna Berg"]],
  ])("finds %j", (typed, names) => {
    expect(namesFor(typed).slice(0, names.length)).toEqual(names);
  });

  it("finds all learners in a program by its abbreviation or its name", () => {
    expect(namesFor("PA")).toEqual(expect.arrayContaining(["José Müller", "Anna Smith"]));
    expect(namesFor("hrbp prog").slice(0, 2)).toEqual(["Anna Smith", "Anna Berg"]);
  });

  it("keeps to the chosen program, spelled in any case, and finds no learners in one that is not there", () => {
    expect(namesFor("anna", "PA")).toEqual(["Anna Smith"]);
    expect(namesFor("anna", "pa ")).toEqual(["Anna Smith"]);
    expect(namesFor("", "HRBP")).toEqual(["Anna Smith", "Anna Berg"]);
    expect(namesFor("", "nothing")).toEqual([]);
  });

  it("finds every learner by the name, the id, and any beginning of a word of the name", () => {
    const population = createPopulation({ seed: 5, learners: 400 });
    const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
    fc.assert(
      fc.property(fc.nat(399), fc.integer({ min: 3, max: 20 }), (at, length) => {
        const { userId, userName } = population.at(at);
        const word = userName.split(" ").at(-1) ?? "";
        for (const typed of [userName, userId, userName.toUpperCase(), word.slice(0, length)]) {
          expect(search(learners, typed).map((each) => each.userId)).toContain(userId);
        }
      }),
    );
  });
});
