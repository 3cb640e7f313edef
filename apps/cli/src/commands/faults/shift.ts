import type { Shift } from "@aihr-plugins/sandbox";
import { InvalidArgumentError } from "@commander-js/extra-typings";

/** A learner who joins or leaves. */
export interface Move {
  /** Place in the report, the first being 0. */
  readonly index: number;
  /** Number of requests before it happens. */
  readonly afterRequests: number;
}

/** Reads `INDEX@REQUESTS`, such as `0@2`: a place in the report, and the number of requests before the change. */
export function readMove(text: string): Move {
  const [, index, afterRequests] = /^(\d{1,9})@(\d{1,9})$/.exec(text) ?? [];
  if (index === undefined)
    throw new InvalidArgumentError("It must look like 0@2: the first learner, after 2 requests.");
  return { index: Number(index), afterRequests: Number(afterRequests) };
}

/** The changes of a population, in the order in which they happen. */
export function shiftsOf(joins: readonly Move[], leaves: readonly Move[]): readonly Shift[] {
  return [
    ...joins.map(({ index, afterRequests }) => ({ afterRequests, joins: index })),
    ...leaves.map(({ index, afterRequests }) => ({ afterRequests, leaves: index })),
  ].sort((a, b) => a.afterRequests - b.afterRequests);
}
