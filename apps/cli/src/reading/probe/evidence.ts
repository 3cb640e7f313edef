import type { AdoptionListResponse, AihrErrorCode } from "@aihr-plugins/core";

/** A page that came, or why it did not. */
export type Tried = { readonly ok: true; readonly reply: AdoptionListResponse } | Failed;

export interface Failed {
  readonly ok: false;
  readonly code: AihrErrorCode;
  readonly status: number | undefined;
}

/** A request as the network saw it. */
export interface Exchange {
  /** Null when no reply came. */
  readonly status: number | null;
  readonly elapsedMs: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** All that the probe asked for and got. */
export interface Evidence {
  /** Learners on each of the small pages. */
  readonly smallSize: number;
  /** The first small page. */
  readonly first: AdoptionListResponse;
  /** The second small page. */
  readonly second: Tried;
  /** A small page far past the end. */
  readonly past: Tried;
  /** Learners asked for on the large pages. */
  readonly largeSize: number;
  /** A page of 1,000 that did not come, for which reason the large ones are smaller. */
  readonly tooLarge: Failed | undefined;
  readonly large: Tried;
  /** The page after the large one; undefined when the large one was full, or did not come. */
  readonly largeNext: Tried | undefined;
  /** The first learner asked for by id; undefined when there are none. */
  readonly one: Tried | undefined;
  /** A report on a program that does not exist. */
  readonly noProgram: Tried;
  readonly exchanges: readonly Exchange[];
}

/** The rows of a page that came, else none. */
export function rowsOf(tried: Tried | undefined): AdoptionListResponse["data"] {
  return tried?.ok ? tried.reply.data : [];
}

/** The ids of the learners on a page: to compare, never to show. */
export function idsOf(tried: Tried | undefined): readonly string[] {
  return rowsOf(tried).map(({ userId }) => userId);
}

/** Whether both pages hold the same learners in the same order. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place]);
}

/**
 * Whether page 2 repeats learners of page 1. If it does, the server ignores the page, and nothing about counts and page
 * sizes follows from its replies.
 */
export function ignoresPages({ first, second }: Evidence): boolean {
  const one = new Set(first.data.map(({ userId }) => userId));
  return idsOf(second).some((id) => one.has(id));
}
