import { gunzipSync, gzipSync } from "node:zlib";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { decodeSnapshot, encodeSnapshot } from "@aihr-plugins/report/snapshot";
import { createLearnerPacker } from "./packed-learners.ts";
import type { Roster } from "./roster.ts";

/** What can be read of a cached text without unpacking it. */
export interface RosterHeader {
  /** When the roster was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly learners: number;
}

/**
 * Returns a roster as text for the cache: a header, what is said about the report, then its learners in parts, each
 * compressed. One text of all learners would take more memory than the learners.
 */
export function encodeRoster({ learners, ...about }: Roster): string {
  const parts: string[] = [];
  for (let at = 0; at < learners.length; at += learnersPerPart) {
    parts.push(encodePart(learners.slice(at, at + learnersPerPart)));
  }
  return [`${about.readAt},${learners.length}`, packed(JSON.stringify(about)), ...parts].join(" ");
}

/** Returns the roster of a cached text, or undefined if it is damaged. Never throws. */
export function decodeRoster(text: string): Roster | undefined {
  try {
    const [, aboutText = "", ...parts] = text.split(" ");
    const { readAt, complete, reasons }: Omit<Roster, "learners"> = JSON.parse(unpacked(aboutText));
    const learners: AdoptionViewModel[] = [];
    const pack = createLearnerPacker();
    for (const part of parts) learners.push(...pack(decodePart(part)));
    if (learners.length !== rosterHeaderOf(text).learners) return undefined;
    return { learners, readAt, complete, reasons };
  } catch {
    return undefined;
  }
}

/** Returns the header of a cached text. */
export function rosterHeaderOf(text: string): RosterHeader {
  const [readAt = Number.NaN, learners = Number.NaN] = text.slice(0, text.indexOf(" ")).split(",").map(Number);
  return { readAt, learners };
}

const learnersPerPart = 1000;

/** A snapshot leaves avatars out, so they come first. */
function encodePart(learners: readonly AdoptionViewModel[]): string {
  const avatars = learners.map(({ userAvatarUrl }) => userAvatarUrl ?? null);
  return packed(`${JSON.stringify(avatars)}\n${encodeSnapshot(learners)}`);
}

/** @throws Error if the part is damaged */
function decodePart(part: string): readonly AdoptionViewModel[] {
  const text = unpacked(part);
  const end = text.indexOf("\n");
  const avatars: readonly (string | null)[] = JSON.parse(text.slice(0, end));
  const snapshot = decodeSnapshot(text.slice(end + 1));
  if (!snapshot.ok) throw new Error("The part is damaged.");
  return snapshot.value.map((learner, at) => ({ ...learner, userAvatarUrl: avatars[at] ?? null }));
}

function packed(text: string): string {
  return gzipSync(text).toString("base64");
}

function unpacked(text: string): string {
  return gunzipSync(Buffer.from(text, "base64")).toString();
}
