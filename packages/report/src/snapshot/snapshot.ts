import type { AdoptionViewModel } from "@aihr-plugins/core";
import { instantOf, isoOf } from "../instant.ts";
import { finite } from "../rows/rows.ts";
import {
  type PackedColumn,
  type PackedNumbers,
  packColumn,
  packNumbers,
  unpackColumn,
  unpackNumbers,
} from "./column-codec.ts";
import { type Decoded, seal, unseal } from "./envelope.ts";

/**
 * Learners as one compact text: column by column, without avatars and without fields that this package does not know.
 * It restores exactly what rows, metrics, lookup and events need. The same learners give the same text. It is made to
 * be compressed (gzip).
 */
export function encodeSnapshot(learners: readonly AdoptionViewModel[]): string {
  const entries = learners.flatMap(({ progress }) => progress ?? []);
  const instants = entries.map(({ date }) => instantOf(date));
  // A program's name, abbreviation and length come together, so they make one column.
  const programs = packColumn(
    entries.map(({ programName, abbreviation, totalDuration }) =>
      JSON.stringify([programName, abbreviation, totalDuration]),
    ),
  );
  const columns: Columns = {
    ids: learners.map(({ userId }) => userId),
    names: learners.map(({ userName }) => userName ?? null),
    hours: packNumbers(learners.map(({ totalHoursStudied }) => finite(totalHoursStudied))),
    counts: learners.map(({ progress }) => progress?.length ?? 0),
    programs: { ...programs, distinct: programs.distinct.map((program) => JSON.parse(program)) },
    value: packNumbers(entries.map(({ value }) => finite(value))),
    spent: packNumbers(entries.map(({ timeSpentInMinutes }) => finite(timeSpentInMinutes))),
    left: packNumbers(entries.map(({ timeLeftInMinutes }) => finite(timeLeftInMinutes))),
    date: packNumbers(instants),
    // What is no instant is kept as it came, for it is flagged.
    unreadableDates: entries.flatMap(({ date }, at) => (instants[at] === null && date ? [[at, date]] : [])),
  };
  return seal(KIND, VERSION, JSON.stringify(columns));
}

/** The learners of a snapshot, or why it cannot be read, whatever became of the text. Instants come back in UTC. */
export function decodeSnapshot(text: string): Decoded<readonly AdoptionViewModel[]> {
  const body = unseal(KIND, VERSION, text);
  if (!body.ok) return body;
  const { ids, counts, ...columns }: Columns = JSON.parse(body.value);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hours = unpackNumbers(columns.hours, ids.length);
  const value = unpackNumbers(columns.value, total);
  const spent = unpackNumbers(columns.spent, total);
  const left = unpackNumbers(columns.left, total);
  const date = unpackNumbers(columns.date, total);
  const unreadableDates = new Map(columns.unreadableDates);
  const entries = unpackColumn(columns.programs, total).map(([programName, abbreviation, totalDuration], at) => {
    const instant = date[at] ?? null;
    return {
      programName,
      abbreviation,
      totalDuration,
      value: value[at],
      timeSpentInMinutes: spent[at],
      timeLeftInMinutes: left[at],
      date: instant === null ? unreadableDates.get(at) : isoOf(instant),
    };
  });
  let end = 0;
  const learners = ids.map((userId, at) => {
    const start = end;
    end += counts[at] ?? 0;
    return { userId, userName: columns.names[at], totalHoursStudied: hours[at], progress: entries.slice(start, end) };
  });
  return { ok: true, value: learners };
}

const KIND = "aihr-snapshot";
const VERSION = 1;

interface Columns {
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly hours: PackedNumbers;
  /** How many programs each learner has. */
  readonly counts: readonly number[];
  readonly programs: PackedColumn<readonly [name: string | null, abbreviation: string | null, duration: string | null]>;
  readonly value: PackedNumbers;
  readonly spent: PackedNumbers;
  readonly left: PackedNumbers;
  readonly date: PackedNumbers;
  readonly unreadableDates: readonly (readonly [entry: number, date: string])[];
}
