import { type HistoryLocation, parseHistoryLocation } from "@aihr-plugins/history/open";
import { UserError } from "../../world/user-error.ts";
import type { World } from "../../world/world.ts";

/**
 * Returns the place that was asked for, else that of the environment, else the usual file in the current folder.
 *
 * @throws UserError for an address of another kind of server
 */
export function historyLocation(asked: string | undefined, { env }: Pick<World, "env">): HistoryLocation {
  const place = asked?.trim() || env["AIHR_HISTORY"]?.trim() || "learning.db";
  const location = parseHistoryLocation(place);
  if (location === null) throw new UserError("--history needs a file or a postgres:// address.");
  return location;
}

/** How to name the history to people: an address may hold a password. */
export function historyName(location: HistoryLocation): string {
  return location.kind === "file" ? location.path : "the Postgres database";
}
