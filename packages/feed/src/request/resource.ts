import { FeedError } from "../feed-error.ts";
import type { EntitySet } from "../model/entity-set.ts";
import { decoded } from "./query-options.ts";

/** What a path of the feed means. */
export type Resource =
  | { readonly kind: "service" | "metadata" }
  | { readonly kind: "set" | "count"; readonly set: EntitySet }
  | { readonly kind: "entity"; readonly set: EntitySet; readonly id: string };

/** Finds what a path means. @throws FeedError if it means nothing, or what the feed does not have */
export function resourceOf(path: string, sets: readonly EntitySet[]): Resource {
  const text = decoded(path).replace(/\/$/, "");
  if (text === "") return { kind: "service" };
  if (text === "$metadata") return { kind: "metadata" };
  if (/^\$(?:batch|all|entity|crossjoin)/.test(text))
    throw new FeedError("feature", "This feed does not have batches or joins.");
  const [, name = "", key, rest] = /^(\w+)(?:\(([^)]*)\))?(\/.*)?$/.exec(text) ?? [];
  const set = sets.find((each) => each.name === name);
  if (set === undefined) {
    throw new FeedError(
      "not-found",
      `There is no such entity set. The feed has ${sets.map((each) => each.name).join(", ")}.`,
    );
  }
  if (key === undefined) {
    if (rest === undefined) return { kind: "set", set };
    if (rest === "/$count") return { kind: "count", set };
    throw new FeedError(
      "feature",
      "This feed has entity sets, single entries by their ID, and $count. It has no paths below them.",
    );
  }
  if (rest !== undefined)
    throw new FeedError("feature", "This feed returns whole entries. Use $select to choose properties.");
  const [, id] = /^\s*(?:id\s*=\s*)?'?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'?\s*$/i.exec(key) ?? [];
  if (id === undefined)
    throw new FeedError("bad-request", `The key is a GUID: ${name}(00000000-0000-0000-0000-000000000000).`);
  return { kind: "entity", set, id: id.toLowerCase() };
}
