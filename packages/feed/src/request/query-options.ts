import { FeedError } from "../feed-error.ts";

/** The query options of OData that the feed answers. */
export const knownOptions = [
  "$filter",
  "$select",
  "$orderby",
  "$top",
  "$skip",
  "$count",
  "$format",
  "$skiptoken",
] as const;

export type OptionName = (typeof knownOptions)[number];

/** The options of a request, decoded. */
export type QueryOptions = Readonly<Partial<Record<OptionName, string>>>;

/** How Power BI's Web API key and Power Query send an access token. It is checked before the feed is asked. */
const credentialOptions: ReadonlySet<string> = new Set(["apikey"]);

/** Options of OData that the feed does not have. */
const otherOptions: ReadonlySet<string> = new Set([
  "$expand",
  "$apply",
  "$search",
  "$compute",
  "$levels",
  "$deltatoken",
  "$index",
  "$schemaversion",
  "$batch",
]);

/**
 * Reads the query options of a URL. An option that the feed does not have is refused, never ignored: the client would
 * take the reply for what it asked for.
 *
 * @throws FeedError
 */
export function queryOptions(query: string, allowed: readonly OptionName[]): QueryOptions {
  const options: Partial<Record<OptionName, string>> = {};
  for (const pair of pairsOf(query)) {
    const [name, value] = nameAndValue(pair);
    if (credentialOptions.has(name.toLowerCase())) continue;
    if (otherOptions.has(name)) throw new FeedError("feature", `This feed does not have ${name}.`);
    if (!isKnown(name)) throw unknownOption(name);
    if (!allowed.includes(name)) throw new FeedError("bad-request", `${name} does not apply here.`);
    if (options[name] !== undefined) throw new FeedError("bad-request", `${name} is there twice.`);
    options[name] = value;
  }
  return options;
}

function isKnown(name: string): name is OptionName {
  return (knownOptions as readonly string[]).includes(name);
}

function unknownOption(name: string): FeedError {
  if (name.startsWith("@")) return new FeedError("feature", "This feed does not have parameter aliases.");
  const dollar = `$${name.toLowerCase()}`;
  const hint = isKnown(dollar) ? ` Did you mean ${dollar}?` : ` It has ${knownOptions.join(", ")}.`;
  return new FeedError("bad-request", `This feed has no query option of that name.${hint}`);
}

/** Splits a query at its ampersands. One within a quoted text belongs to the text: `program eq 'C&B'`. */
function pairsOf(query: string): readonly string[] {
  const pairs: string[] = [];
  for (const part of query.split("&")) {
    const before = pairs.at(-1);
    if (before !== undefined && hasOpenQuote(before)) pairs[pairs.length - 1] = `${before}&${part}`;
    else pairs.push(part);
  }
  return pairs.filter((pair) => pair !== "");
}

function hasOpenQuote(pair: string): boolean {
  return /^(?:\$|%24)filter=/i.test(pair) && (pair.match(/'|%27/g) ?? []).length % 2 === 1;
}

function nameAndValue(pair: string): readonly [string, string] {
  const at = pair.indexOf("=");
  return at < 0 ? [decoded(pair), ""] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
}

/** A part of a URL as text. A plus is a space, as most clients write it. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new FeedError(
      "bad-request",
      "The address has a percent sign that is not followed by two hexadecimal digits of UTF-8.",
    );
  }
}
