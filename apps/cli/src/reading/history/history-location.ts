import { UserError } from "../../world/user-error.ts";
import type { World } from "../../world/world.ts";

/** Where a history is. */
export type HistoryLocation =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/**
 * Returns the place that was asked for, else that of the environment, else the usual file in the current folder.
 *
 * @throws UserError for an address of another kind of server
 */
export function historyLocation(asked: string | undefined, { env }: Pick<World, "env">): HistoryLocation {
  const place = asked?.trim() || env["AIHR_HISTORY"]?.trim() || "learning.db";
  if (/^postgres(ql)?:\/\//i.test(place)) return { kind: "postgres", url: place };
  // It may hold a password, so it is not quoted.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) throw new UserError("--history needs a file or a postgres:// address.");
  return { kind: "file", path: place };
}

/** How to name the history to people: an address may hold a password. */
export function historyName(location: HistoryLocation): string {
  return location.kind === "file" ? location.path : "the Postgres database";
}
