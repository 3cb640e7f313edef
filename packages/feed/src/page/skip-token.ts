import { FeedError } from "../feed-error.ts";

/** A value by which rows are sorted. */
export type SortValue = string | number | null;

/** Where the next page begins. It names the report, so that one walk never mixes two of them. */
export interface SkipToken {
  readonly run: number;
  /** How many rows are left of `$top`; null without one. */
  readonly left: number | null;
  /** All rows of the query, if the client asked for their count. */
  readonly count: number | null;
  /** The last row's values of `$orderby`, then of the columns by which rows are stored. */
  readonly after: readonly SortValue[];
}

/** Writes a token with letters that need no encoding in a URL. */
export function encodeSkipToken({ run, left, count, after }: SkipToken): string {
  const bytes = new TextEncoder().encode(JSON.stringify([run, left, count, ...after]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Reads a token that has this many values. @throws FeedError for any other text */
export function decodeSkipToken(text: string, values: number): SkipToken {
  const [run, left, count, ...after] = contentOf(text);
  const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  const isCount = (value: unknown): value is number | null => value === null || isWhole(value);
  const isValue = (value: unknown): value is SortValue =>
    value === null || typeof value === "string" || typeof value === "number";
  if (!isWhole(run) || !isCount(left) || !isCount(count) || after.length !== values || !after.every(isValue)) {
    throw unusable();
  }
  return { run, left, count, after };
}

function contentOf(text: string): readonly unknown[] {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const content: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))),
    );
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

function unusable(): FeedError {
  return new FeedError(
    "bad-request",
    "$skiptoken is not from this feed, or from another query. Start again without it.",
  );
}
