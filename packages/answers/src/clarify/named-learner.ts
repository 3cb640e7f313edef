import type { AdoptionViewModel } from "@aihr-plugins/core";
import { ambiguousText, notFoundText } from "@aihr-plugins/report";
import type { UnclearAnswer } from "../answer.ts";
import type { AnswerSource } from "../answer-source.ts";
import { type LearnerEntry, learnerEntry } from "../learner-entry.ts";
import { longestList, shownText } from "../words/list-limit.ts";
import { quoted } from "../words/quoted.ts";
import { createRoom } from "../words/room.ts";

/** The learner that a text means, or the answer that asks which one. */
export type NamedLearner = { readonly learner: AdoptionViewModel } | { readonly unclear: UnclearAnswer<LearnerEntry> };

/** Returns the learner that is meant by an ID or a name. A near miss is a candidate, never a match. */
export function namedLearner(source: AnswerSource, text: string): NamedLearner {
  const found = source.index.byName.find(text);
  if (found.kind === "found") return { learner: found.match };
  const learners = found.kind === "ambiguous" ? found.candidates : found.suggestions;
  const entries = learners.slice(0, longestList).map((learner) => learnerEntry(learner, source));
  const candidates = createRoom().take(entries, longestList);
  const shown = shownText(candidates.length, learners.length);
  const typed = quoted(text);
  if (found.kind === "ambiguous") {
    const message = ambiguousText(
      "learner",
      typed,
      learners.map(({ userId }) => userId),
      0,
    );
    return { unclear: { result: "ambiguous learner", message, shown, candidates } };
  }
  // What was typed is a name, too.
  const message = source.withoutNames ? namesAreOff : notFoundText("learner", typed);
  return { unclear: { result: "learner not found", message, shown, candidates } };
}

/** Why a name finds no learner. */
export const namesAreOff = "No learner has this ID. Names are switched off, so use a learner ID.";
