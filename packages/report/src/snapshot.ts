/**
 * A report as compact text, for caches.
 *
 * @module @aihr-plugins/report/snapshot
 */

import type { AdoptionViewModel } from "@aihr-plugins/core";
import { instantOf, isoOf } from "./instant.ts";
import { finiteOrNull } from "./presence.ts";
import { type ColumnMakers, type Decoded, decodeColumns, encodeColumns } from "./stored/columns-text.ts";
import { grouped } from "./stored/grouped.ts";

export type { Decoded, Unreadable } from "./stored/columns-text.ts";

/**
 * Returns learners as one compact text, made to be compressed (gzip). It restores exactly what rows, metrics, lookup and
 * events need, without avatars and other fields. The same learners always give the same text.
 *
 * @example
 * const restored = decodeSnapshot(encodeSnapshot(learners));
 * if (restored.ok) console.log(restored.value.length);
 */
export function encodeSnapshot(learners: readonly AdoptionViewModel[]): string {
  const entries = learners.flatMap(({ progress }) => progress ?? []);
  const instants = entries.map(({ date }) => instantOf(date));
  const columns: ColumnMakers<Columns> = [
    () => learners.map(({ userId }) => userId),
    () => learners.map(({ userName }) => userName ?? null),
    () => learners.map(({ totalHoursStudied }) => finiteOrNull(totalHoursStudied)),
    () => learners.map(({ progress }) => progress?.length ?? 0),
    () => entries.map(({ programName }) => programName ?? null),
    () => entries.map(({ abbreviation }) => abbreviation ?? null),
    () => entries.map(({ totalDuration }) => totalDuration ?? null),
    () => entries.map(({ value }) => finiteOrNull(value)),
    () => entries.map(({ timeSpentInMinutes }) => finiteOrNull(timeSpentInMinutes)),
    () => entries.map(({ timeLeftInMinutes }) => finiteOrNull(timeLeftInMinutes)),
    () => instants.map((instant) => instant && instant / 1000),
    () => entries.map(({ date }, at) => (instants[at] === null && date ? date : null)),
  ];
  return encodeColumns(label, columns);
}

/** Returns the learners of a snapshot, or why it cannot be read. Never throws. Instants come back in UTC. */
export function decodeSnapshot(text: string): Decoded<readonly AdoptionViewModel[]> {
  const decoded = decodeColumns<Columns>(label, text);
  if (!decoded.ok) return decoded;
  const [ids, names, hours, counts, programs, abbreviations, durations, values, spent, left, seconds, dates] =
    decoded.value;
  const entries = programs.map((programName, at) => {
    const second = seconds[at] ?? null;
    return {
      programName,
      abbreviation: abbreviations[at],
      totalDuration: durations[at],
      value: values[at],
      timeSpentInMinutes: spent[at],
      timeLeftInMinutes: left[at],
      date: second === null ? dates[at] : isoOf(Math.round(second * 1000)),
    };
  });
  const progress = grouped(entries, counts);
  const learners = ids.map((userId, at) => {
    return { userId, userName: names[at], totalHoursStudied: hours[at], progress: progress[at] };
  });
  return { ok: true, value: learners };
}

/** Kind and version. */
const label = "aihr-snapshot/3";

type Texts = readonly (string | null)[];
type Numbers = readonly (number | null)[];
type Columns = readonly [
  ids: readonly string[],
  names: Texts,
  hours: Numbers,
  /** How many programs each learner has. */
  counts: readonly number[],
  programs: Texts,
  abbreviations: Texts,
  durations: Texts,
  values: Numbers,
  minutesSpent: Numbers,
  minutesLeft: Numbers,
  /** Since 1970. */
  seconds: Numbers,
  /** Unreadable dates are kept as they came, because they are flagged. */
  unreadableDates: Texts,
];
