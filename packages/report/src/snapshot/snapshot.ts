import type { AdoptionViewModel } from "@aihr-plugins/core";
import { instantOf, isoOf } from "../instant.ts";
import { finite } from "../rows/rows.ts";
import { type PackedColumn, type PackedIds, packColumn, packIds, unpackColumn, unpackIds } from "./column-codec.ts";
import { type Decoded, seal, unseal } from "./envelope.ts";

/**
 * Learners as one compact text: column by column, without avatars and without fields that this package does not know.
 * It restores exactly what rows, metrics, lookup and events need. The same learners give the same text. It is made to
 * be compressed (gzip).
 */
export function encodeSnapshot(learners: readonly AdoptionViewModel[]): string {
  const entries = learners.flatMap(({ progress }) => progress ?? []);
  const columns: Columns = {
    ids: packIds(learners.map(({ userId }) => userId)),
    names: packColumn(learners.map(({ userName }) => userName ?? null)),
    hours: packColumn(learners.map(({ totalHoursStudied }) => finite(totalHoursStudied))),
    counts: learners.map(({ progress }) => progress?.length ?? 0),
    // A program's name, abbreviation and length come together, so they make one column.
    program: packColumn(
      entries.map(({ programName, abbreviation, totalDuration }) =>
        JSON.stringify([programName, abbreviation, totalDuration]),
      ),
    ),
    value: packColumn(entries.map(({ value }) => finite(value))),
    spent: packColumn(entries.map(({ timeSpentInMinutes }) => finite(timeSpentInMinutes))),
    left: packColumn(entries.map(({ timeLeftInMinutes }) => finite(timeLeftInMinutes))),
    // What is no instant is kept as it came, for it is flagged.
    date: packColumn(entries.map(({ date }) => instantOf(date) ?? date ?? null)),
  };
  return seal(KIND, VERSION, JSON.stringify(columns));
}

/** The learners of a snapshot, or why it cannot be read. Never throws. Instants come back in UTC. */
export function decodeSnapshot(text: string): Decoded<readonly AdoptionViewModel[]> {
  const body = unseal(KIND, VERSION, text);
  if (!body.ok) return body;
  const { ids, counts, ...columns }: Columns = JSON.parse(body.value);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const names = unpackColumn(columns.names, counts.length);
  const hours = unpackColumn(columns.hours, counts.length);
  const value = unpackColumn(columns.value, total);
  const spent = unpackColumn(columns.spent, total);
  const left = unpackColumn(columns.left, total);
  const date = unpackColumn(columns.date, total);
  const entries = unpackColumn(columns.program, total).map((program, at) => {
    const [programName, abbreviation, totalDuration] = JSON.parse(program);
    const changed = date[at];
    return {
      programName,
      abbreviation,
      totalDuration,
      value: value[at],
      timeSpentInMinutes: spent[at],
      timeLeftInMinutes: left[at],
      date: typeof changed === "number" ? isoOf(changed) : changed,
    };
  });
  let end = 0;
  const learners = unpackIds(ids, counts.length).map((userId, at) => {
    const start = end;
    end += counts[at] ?? 0;
    return { userId, userName: names[at], totalHoursStudied: hours[at], progress: entries.slice(start, end) };
  });
  return { ok: true, value: learners };
}

const KIND = "aihr-snapshot";
const VERSION = 1;

interface Columns {
  readonly ids: PackedIds;
  readonly names: PackedColumn<string | null>;
  readonly hours: PackedColumn<number | null>;
  /** How many programs each learner has. */
  readonly counts: readonly number[];
  readonly program: PackedColumn<string>;
  readonly value: PackedColumn<number | null>;
  readonly spent: PackedColumn<number | null>;
  readonly left: PackedColumn<number | null>;
  readonly date: PackedColumn<number | string | null>;
}
