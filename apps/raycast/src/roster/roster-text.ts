import { gunzipSync, gzipSync } from "node:zlib";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import type { Roster } from "./roster.ts";

/** A roster as text for the cache: the report's snapshot and what it leaves out, packed. */
export function encodeRoster({ learners, ...about }: Roster): string {
  const avatars = learners.map(({ userAvatarUrl }) => userAvatarUrl ?? null);
  const text = `${JSON.stringify({ ...about, avatars })}\n${encodeSnapshot(learners)}`;
  return `${about.loadedAt} ${gzipSync(text).toString("base64")}`;
}

/** The roster of a cached text; undefined when it cannot be read, as if there were none. Never throws. */
export function decodeRoster(packed: string): Roster | undefined {
  try {
    const text = gunzipSync(Buffer.from(packed.slice(packed.indexOf(" ") + 1), "base64")).toString();
    const end = text.indexOf("\n");
    const { avatars, loadedAt, total, complete }: About = JSON.parse(text.slice(0, end));
    const snapshot = decodeSnapshot(text.slice(end + 1));
    if (!snapshot.ok) return undefined;
    const learners = snapshot.value.map((learner, at) => ({ ...learner, userAvatarUrl: avatars[at] ?? null }));
    return { learners, loadedAt, total, complete };
  } catch {
    return undefined;
  }
}

/** When the roster of a cached text was read, in milliseconds since 1970. */
export function loadedAtOf(packed: string): number {
  return Number.parseInt(packed, 10);
}

type About = Omit<Roster, "learners"> & { readonly avatars: readonly (string | null)[] };
