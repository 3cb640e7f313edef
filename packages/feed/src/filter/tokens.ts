import { FeedError } from "../feed-error.ts";
import type { Literal } from "./filter-tree.ts";

/** A part of a filter's text. `word` is a name, an operator or a function. */
export type Token =
  | { readonly kind: "word"; readonly text: string; readonly place: number }
  | { readonly kind: "literal"; readonly literal: Literal; readonly text: string; readonly place: number }
  | { readonly kind: "mark"; readonly text: "(" | ")" | "," | "-"; readonly place: number }
  | { readonly kind: "end"; readonly text: string; readonly place: number };

/** Splits a filter's text. @throws FeedError at the first character that begins nothing */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const place = at + 1;
    const space = /^\s+/.exec(rest)?.[0];
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const found = literalAt(rest, place, tokens.at(-1)) ?? otherAt(rest, place);
    tokens.push(found.token);
    at += found.length;
  }
  return [...tokens, { kind: "end", text: "the end", place: text.length + 1 }];
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

function literalAt(rest: string, place: number, before: Token | undefined): Found | null {
  const found = (text: string, literal: Literal): Found => {
    return { token: { kind: "literal", literal, text, place }, length: text.length };
  };
  if (rest.startsWith("'")) {
    const [quoted] = /^'(?:[^']|'')*'/.exec(rest) ?? [];
    if (quoted === undefined)
      throw new FeedError("bad-request", `The text at character ${place} has no closing quote.`);
    return found(quoted, { type: "text", value: quoted.slice(1, -1).replaceAll("''", "'") });
  }
  const [guid] = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i.exec(rest) ?? [];
  if (guid !== undefined) return found(guid, { type: "guid", value: guid.toLowerCase() });
  const [instant] =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)(?![\w.:-])/i.exec(rest) ?? [];
  if (instant !== undefined) return found(instant, { type: "instant", value: instantIn(instant, place) });
  const [day] = /^\d{4}-\d\d-\d\d(?![\w:-])/.exec(rest) ?? [];
  if (day !== undefined) return found(day, { type: "day", value: dayIn(day, place) });
  // After a value, a minus would be an operator, and OData has none.
  const sign = before?.kind === "literal" || before?.text === ")" ? "" : "-?";
  const [number] = new RegExp(`^${sign}\\d+(?:\\.\\d+)?(?:e[+-]?\\d{1,3})?(?![\\w.:])`, "i").exec(rest) ?? [];
  if (number !== undefined) return found(number, { type: "number", value: numberIn(number, place) });
  const [constant] = /^(?:true|false|null)(?![\w.])/.exec(rest) ?? [];
  if (constant === undefined) return null;
  return found(
    constant,
    constant === "null" ? { type: "null", value: null } : { type: "boolean", value: constant === "true" },
  );
}

function otherAt(rest: string, place: number): Found {
  const [word] = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(rest) ?? [];
  if (word !== undefined) return { token: { kind: "word", text: word, place }, length: word.length };
  const [mark] = rest;
  if (mark === "(" || mark === ")" || mark === "," || mark === "-") {
    return { token: { kind: "mark", text: mark, place }, length: 1 };
  }
  throw new FeedError("bad-request", `The filter has something at character ${place} that OData filters do not have.`);
}

function instantIn(text: string, place: number): string {
  const instant = Date.parse(text);
  if (Number.isNaN(instant) || !isDay(text.slice(0, 10))) throw noSuchDate(place);
  return new Date(instant).toISOString();
}

function dayIn(text: string, place: number): string {
  if (!isDay(text)) throw noSuchDate(place);
  return text;
}

/** Whether the calendar has this day, which JavaScript would move to the next one. */
function isDay(text: string): boolean {
  return new Date(text).getUTCDate() === Number(text.slice(8, 10));
}

function numberIn(text: string, place: number): number {
  const number = Number(text);
  if (Math.abs(number) > 1e15) {
    throw new FeedError("bad-request", `The number at character ${place} is too large for any figure of the feed.`);
  }
  return number;
}

function noSuchDate(place: number): FeedError {
  return new FeedError(
    "bad-request",
    `The date at character ${place} does not exist. Write 2026-11-23 or 2026-11-23T10:00:00Z.`,
  );
}
