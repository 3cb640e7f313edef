import type { World } from "../../world/world.ts";

/** Where a history is. */
export type HistoryLocation =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/** Returns the place that was asked for, else that of the environment, else the usual file in the current folder. */
export function historyLocation(asked: string | undefined, { env }: Pick<World, "env">): HistoryLocation {
  const place = asked?.trim() || env["AIHR_HISTORY"]?.trim() || "learning.db";
  return /^postgres(ql)?:\/\//i.test(place) ? { kind: "postgres", url: place } : { kind: "file", path: place };
}

/** How to name the history to people: an address may hold a password. */
export function historyName(location: HistoryLocation): string {
  return location.kind === "file" ? location.path : "the Postgres database";
}
