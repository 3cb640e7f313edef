import type { ActivityEvent, ActivityEventKind, ActivitySpan } from "@aihr-plugins/history";
import { learnerIdentity, percentText, programIdentity, type Row } from "@aihr-plugins/report";
import { attentionList } from "@aihr-plugins/report/lists";
import { fullDayText } from "./day-input.ts";

/** The kinds of changes, the most telling first. */
export const changedKinds = [
  "completed",
  "stalled",
  "started",
  "enrolled",
  "progressed",
  "joined",
  "returned",
  "left",
] as const;

/** What can have changed: for a learner in a program, or for a learner. */
export type ChangedKind = (typeof changedKinds)[number];

/** A change, before it is put into words. */
export interface ListedChange {
  readonly kind: ChangedKind;
  readonly learnerId: string;
  readonly learnerName: string | null;
  /** The program's key; null for what happens to learners. */
  readonly program: string | null;
  /** `Nov 20, 2026`, or how the progress has changed. */
  readonly detail: string;
}

/** The rows of the report before some days, and of the last one in them. */
export interface ComparedRows {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/**
 * Returns what changed, the most telling first: of one kind, or of each enrollment the most telling change.
 *
 * @param span what happened, as a history counts it
 */
export function listedChanges(
  { events }: Pick<ActivitySpan, "events">,
  rows: ComparedRows,
  kind: ChangedKind | undefined,
): readonly ListedChange[] {
  const all: Readonly<Record<ChangedKind, () => readonly ListedChange[]>> = {
    completed: () => ofEvents(events, "completed"),
    stalled: () => newlyStalled(rows),
    started: () => ofEvents(events, "started"),
    enrolled: () => ofEvents(events, "enrolled"),
    progressed: () => progressed(rows, events),
    joined: () => ofEvents(events, "joined"),
    returned: () => ofEvents(events, "returned"),
    left: () => ofEvents(events, "left"),
  };
  if (kind !== undefined) return all[kind]();
  const isListed = new Set<string>();
  return changedKinds
    .flatMap((each) => all[each]())
    .filter((change) => {
      const identity = change.program === null ? undefined : identityOf(change.learnerId, change.program);
      if (identity === undefined || !isListed.has(identity)) {
        if (identity !== undefined) isListed.add(identity);
        return true;
      }
      return false;
    });
}

/** Enrollments that have stalled and had not, longest without activity first. */
export function newlyStalled({ before, after }: ComparedRows): readonly ListedChange[] {
  const had = new Set(before.flatMap((row) => (row.stalled ? [identityOfRow(row)] : [])));
  return attentionList(after)
    .filter(({ row, reason }) => reason === "stalled" && !had.has(identityOfRow(row)))
    .map(({ row, text }) => ofRow("stalled", row, text));
}

/** Enrollments with more progress than before, the largest gain first. Returning with what one had is no progress. */
function progressed({ before, after }: ComparedRows, events: readonly ActivityEvent[]): readonly ListedChange[] {
  const enrolled = events.filter(({ kind }) => kind === "enrolled");
  const progressBefore = new Map([
    ...enrolled.map(({ learnerId, program }) => [identityOf(learnerId, program ?? ""), 0] as const),
    ...before.map((row) => [identityOfRow(row), row.progressPercent ?? 0] as const),
  ]);
  return after
    .flatMap((row) => {
      const to = row.progressPercent ?? 0;
      const from = progressBefore.get(identityOfRow(row)) ?? to;
      return to > from ? [{ row, from, gain: to - from }] : [];
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ row, from }) => {
      return ofRow("progressed", row, `from ${percentText(from)} to ${percentText(row.progressPercent)}`);
    });
}

function ofEvents(events: readonly ActivityEvent[], kind: ActivityEventKind): readonly ListedChange[] {
  return events
    .filter((event) => event.kind === kind)
    .map(({ learnerId, learnerName, program, day }) => ({
      ...{ kind, learnerId, learnerName, program },
      detail: fullDayText(day),
    }));
}

function ofRow(kind: ChangedKind, { learnerId, learnerName, program }: Row, detail: string): ListedChange {
  return { kind, learnerId, learnerName, program, detail };
}

function identityOfRow({ learnerId, program }: Row): string {
  return identityOf(learnerId, program ?? "");
}

function identityOf(learnerId: string, program: string): string {
  return JSON.stringify([learnerIdentity(learnerId), programIdentity(program)]);
}
