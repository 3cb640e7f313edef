import { FeedError } from "../feed-error.ts";

/** How much a JSON reply says of types: `minimal` has its context, `none` does not. */
export type JsonMetadata = "minimal" | "none";

/**
 * Chooses a format of JSON from `$format` or Accept.
 *
 * @throws FeedError if the client takes no JSON, or asks for one with full metadata only
 */
export function jsonMetadata(accept: string | undefined, format: string | undefined): JsonMetadata {
  const ranges = (format === undefined ? (accept ?? "*/*") : formatRange(format)).split(",").map(rangeOf);
  const fitting = ranges.filter(({ type, weight }) => weight > 0 && jsonTypes.has(type));
  if (fitting.length === 0) {
    throw new FeedError("not-acceptable", "This feed answers in JSON. Accept application/json or */*.");
  }
  const best = fitting.reduce((one, other) => (other.weight > one.weight ? other : one));
  return /metadata=none/.test(best.parameters) ? "none" : "minimal";
}

const jsonTypes: ReadonlySet<string> = new Set(["application/json", "application/*", "*/*"]);

function formatRange(format: string): string {
  return format.trim() === "json" ? "application/json" : format;
}

function rangeOf(text: string) {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters
    .map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { type, parameters: parameters.join(";"), weight: weight === undefined ? 1 : Number(weight) };
}

/** The page size that `Prefer: odata.maxpagesize=100` asks for, or null. */
export function preferredPageSize(prefer: string | undefined): number | null {
  const [, size] = /(?:^|[\s,;])(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})"?/i.exec(prefer ?? "") ?? [];
  return size === undefined || Number(size) === 0 ? null : Number(size);
}
