import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  createProgramCollector,
  notFoundText,
  type Program,
  programLabel,
  scopeToPrograms,
} from "@aihr-plugins/report";
import { createLookupOfPrograms } from "@aihr-plugins/report/lookup";
import { createPackedItems } from "../rendering/store/packed-items.ts";
import { exitCodes } from "../world/exit-code.ts";
import { UserError } from "../world/user-error.ts";

/** Narrows a report to programs that are named, while it is read. */
export interface ProgramFilter {
  add(learners: readonly AdoptionViewModel[]): Promise<void>;
  /**
   * Passes on what had to wait.
   *
   * @throws UserError for a name that means no program, or several
   */
  end(): Promise<void>;
}

type Take = (learners: readonly AdoptionViewModel[]) => Promise<void> | void;

/**
 * Passes on the learners of these programs with only their entries in them. An abbreviation means its program as soon as
 * it is seen; what a name means is known only at the end, so until then learners wait, packed.
 */
export function createProgramFilter(names: readonly string[], readAt: number, take: Take): ProgramFilter {
  const collector = createProgramCollector({ readAt });
  let waiting = createPackedItems<AdoptionViewModel>();
  let keys: readonly string[] | undefined;

  async function release(found: readonly string[]): Promise<void> {
    keys = found;
    for (const batch of waiting.batches()) await pass(batch, found);
    waiting = createPackedItems();
  }

  async function pass(learners: readonly AdoptionViewModel[], found: readonly string[]): Promise<void> {
    const scoped = learners.flatMap((learner) =>
      // The hours over all programs stay: they are the learner's, as with --program-skus.
      scopeToPrograms([learner], found).map((each) => ({ ...each, totalHoursStudied: learner.totalHoursStudied })),
    );
    if (scoped.length > 0) await take(scoped);
  }

  return {
    async add(learners) {
      if (keys !== undefined) return pass(learners, keys);
      collector.add(learners);
      waiting.add(learners);
      const abbreviations = new Set(collector.programs().map(({ abbreviation }) => abbreviation));
      const typed = names.map((name) => name.trim());
      if (typed.every((name) => abbreviations.has(name))) await release(typed);
    },
    async end() {
      if (keys === undefined) await release(keysOf(names, collector.programs()));
    },
  };
}

function keysOf(names: readonly string[], programs: readonly Program[]): readonly string[] {
  const lookup = createLookupOfPrograms(programs);
  return names.map((name) => {
    const result = lookup.find(name);
    if (result.kind === "found") return result.match.key;
    const text =
      result.kind === "ambiguous"
        ? ambiguousText("program", name, result.candidates.map(programLabel))
        : notFoundText("program", name, result.suggestions.map(programLabel));
    throw new UserError(text, exitCodes.refused);
  });
}
