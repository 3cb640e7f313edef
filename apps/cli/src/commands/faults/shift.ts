import type { Shift } from "@aihr-plugins/sandbox";
import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Somebody who joins or leaves. */
export interface Move {
  /** Place in the report, the first being 0. */
  readonly index: number;
  /** How many requests are made before. */
  readonly afterRequests: number;
}

/** Reads `INDEX@REQUESTS`, such as `0@2`: at this place of the report, once so many requests have been made. */
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
  ].sort((one, other) => one.afterRequests - other.afterRequests);
}
