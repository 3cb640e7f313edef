import { gunzipSync, gzipSync } from "node:zlib";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import type { Roster } from "./roster.ts";

/** What can be read of a cached text without unpacking it. */
export interface RosterHeader {
  /** When the roster was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly learners: number;
}

/** Returns a roster as text for the cache: a header, then the report's snapshot and what it leaves out, compressed. */
export function encodeRoster({ learners, ...about }: Roster): string {
  const avatars = learners.map(({ userAvatarUrl }) => userAvatarUrl ?? null);
  const text = `${JSON.stringify({ ...about, avatars })}\n${encodeSnapshot(learners)}`;
  return `${about.readAt},${learners.length} ${gzipSync(text).toString("base64")}`;
}

/** Returns the roster of a cached text, or undefined if it is damaged. Never throws. */
export function decodeRoster(packed: string): Roster | undefined {
  try {
    const text = gunzipSync(Buffer.from(packed.slice(packed.indexOf(" ") + 1), "base64")).toString();
    const end = text.indexOf("\n");
    const { avatars, readAt, complete, reasons }: About = JSON.parse(text.slice(0, end));
    const snapshot = decodeSnapshot(text.slice(end + 1));
    if (!snapshot.ok) return undefined;
    const learners = snapshot.value.map((learner, at) => ({ ...learner, userAvatarUrl: avatars[at] ?? null }));
    return { learners, readAt, complete, reasons };
  } catch {
    return undefined;
  }
}

/** Returns the header of a cached text. */
export function rosterHeaderOf(packed: string): RosterHeader {
  const [readAt = Number.NaN, learners = Number.NaN] = packed.slice(0, packed.indexOf(" ")).split(",").map(Number);
  return { readAt, learners };
}

type About = Omit<Roster, "learners"> & { readonly avatars: readonly (string | null)[] };
