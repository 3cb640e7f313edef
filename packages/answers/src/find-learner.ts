import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { Based, UnclearAnswer } from "./answer.ts";
import type { AnswerSource } from "./answer-source.ts";
import { namesAreOff } from "./clarify/named-learner.ts";
import { namedProgram } from "./clarify/named-program.ts";
import { type LearnerEntry, learnerEntry } from "./learner-entry.ts";
import { isInProgram, searchLearnerIndex } from "./search/search-learner-index.ts";
import { createStatusFilter, type LearnerStatus } from "./search/status-filter.ts";
import { readListLimit, shownText } from "./words/list-limit.ts";
import { createRoom } from "./words/room.ts";

/** Which learners to find. */
export interface FindLearnerInput {
  readonly query?: string | undefined;
  readonly program?: string | undefined;
  readonly status?: LearnerStatus | undefined;
  readonly limit?: number | undefined;
}

/** The learners that match, best match first. */
export interface LearnersFound {
  readonly result: "answered";
  /** `10 of 63 learners` */
  readonly shown: string;
  readonly learners: readonly LearnerEntry[];
  /** Learners that match what was typed, but not the program or the status. They are no matches. */
  readonly others?: readonly LearnerEntry[];
  /** Learners whose names are similar to what was typed. They are no matches. */
  readonly similar?: readonly LearnerEntry[];
  /** Set if names cannot find anyone. */
  readonly message?: string;
}

/** The most learners that do not quite match. */
const mostSimilar = 3;

/**
 * Finds learners by name, part of a name, initials, ID or program, best match first; those who do not quite match are
 * listed apart. Without a query, all learners in the program or of the status.
 *
 * @example
 * findLearner(source, { query: "fiona", program: "PA" });
 */
export function findLearner(
  source: AnswerSource,
  { query = "", program, status, limit }: FindLearnerInput,
): Based<LearnersFound | UnclearAnswer> {
  const { index, basis } = source;
  const named = namedProgram(source, program);
  if ("unclear" in named) return { ...named.unclear, ...basis };
  const key = named.program?.key;
  const found = searchLearnerIndex(index, query, insideFilter(source, key, status));
  const room = createRoom();
  const most = readListLimit(limit);
  const entries = (learners: readonly AdoptionViewModel[], shown: number, scope?: string) => {
    return room.take(
      learners.slice(0, shown).map((learner) => learnerEntry(learner, source, scope)),
      shown,
    );
  };
  const learners = entries(found.exact, most, key);
  const others = entries(found.outside, mostSimilar);
  const similar = found.exact.length > 0 ? [] : entries(found.others, mostSimilar);
  const isUnknown = source.withoutNames && query.trim() !== "" && found.exact.length + others.length === 0;
  return {
    result: "answered",
    shown: `${shownText(learners.length, found.exact.length)} learners`,
    learners,
    ...(others.length > 0 && { others }),
    ...(similar.length > 0 && { similar }),
    ...(isUnknown && { message: namesAreOff }),
    ...basis,
  };
}

function insideFilter(
  { index, options }: AnswerSource,
  program: string | undefined,
  status: LearnerStatus | undefined,
): ((learner: AdoptionViewModel) => boolean) | undefined {
  const isIn = program === undefined ? undefined : isInProgram(index, program);
  if (status === undefined) return isIn;
  const hasStatus = createStatusFilter(index.learners, options, status, program);
  return (learner) => (isIn?.(learner) ?? true) && hasStatus(learner);
}
