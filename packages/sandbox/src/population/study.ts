import { chance } from "./chance.ts";
import type { Progress } from "./learner.ts";
import type { Program } from "./program.ts";

/** How far the learner at an index is in a program, `slot` being its number among the learner's programs. */
export function study(seed: number, index: number, slot: number, program: Program, asOfMs: number): Progress {
  const luck = (salt: number) => chance(seed, index, 1000 + slot * 16 + salt);
  const value = percent(luck(0), luck(1));
  const opened = luck(0) >= neverStarted;
  const minutes = (value / 100) * program.minutes * pace(chance(seed, index, 3));
  return {
    programName: program.name,
    abbreviation: program.abbreviation,
    value,
    timeSpentInMinutes: opened ? Math.max(1, Math.round(minutes)) : 0,
    timeLeftInMinutes: Math.ceil((1 - value / 100) * program.minutes),
    totalDuration: program.totalDuration,
    date: instant(asOfMs - daysAgo(luck(2), luck(3)) * dayMs),
  };
}

const dayMs = 86_400_000;
const neverStarted = 0.14;

/** Percent done. The bounds are what real reports stumble over: nothing at all, just begun, almost there, all of it. */
function percent(luck: number, detail: number): number {
  if (luck < 0.18) return 0;
  if (luck < 0.42) return 100;
  if (luck < 0.46) return 99.6;
  const tenths = 1 + Math.floor(detail * 990);
  return luck < 0.7 ? tenths / 10 : Math.ceil(tenths / 10);
}

/** Minutes needed for a minute of content. Few people take longer than the program says. */
function pace(luck: number): number {
  return luck < 0.95 ? 0.7 + luck * 0.3 : 1 + (luck - 0.95) * 4;
}

/** A third of all rows moved this week, a quarter not for months. */
function daysAgo(luck: number, detail: number): number {
  if (luck < 0.35) return detail * 7;
  if (luck < 0.75) return 7 + detail * 53;
  return 60 + detail * 340;
}

function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
