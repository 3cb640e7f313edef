import { millionthsOf } from "../compare/millionths.ts";
import type { ChangeRow, ListedRow } from "./change-row.ts";
import { figuresOfFirsts } from "./figures-of-firsts.ts";
import { firstRunsOfChanges } from "./first-runs.ts";
import type { Periods } from "./periods.ts";
import { hoursOfMillionths, noFigures, notOfPrograms, type PeriodFigures } from "./trend-row.ts";

/**
 * Returns the figures of each period, as a trend's queries do in SQL: for stores without SQL, such as a spreadsheet.
 *
 * @param changes by run; of one program only in its scope
 * @param listed by run; undefined in the scope of a program
 */
export function figuresOfChanges(
  periods: Periods,
  changes: readonly ChangeRow[],
  listed?: readonly ListedRow[],
): readonly PeriodFigures[] {
  const { indexOfRun } = periods;
  const drafts = figuresOfFirsts(firstRunsOfChanges(changes), periods).map((firsts): PeriodDraft => {
    return { figures: { ...noFigures, ...firsts, ...(listed ? {} : notOfPrograms) }, nets: new Map() };
  });
  const lost = new Map<string, Net>();

  for (const change of changes) {
    const draft = drafts[indexOfRun.get(change.run) ?? -1];
    const enrollment = JSON.stringify([change.learner, change.program]);
    const gained = { progress: millionthsOf(change.progressGained), minutes: millionthsOf(change.minutesGained) };
    if (change.enrolled === -1) {
      lost.set(enrollment, gained);
      continue;
    }
    if (draft === undefined) continue;
    const before = change.enrolled === 1 ? lost.get(enrollment) : undefined;
    const net = draft.nets.get(enrollment) ?? { progress: 0, minutes: 0 };
    draft.nets.set(enrollment, {
      learner: change.learner,
      progress: net.progress + gained.progress + (before?.progress ?? 0),
      minutes: net.minutes + gained.minutes + (before?.minutes ?? 0),
    });
  }
  if (listed !== undefined) countListed(drafts, indexOfRun, listed);
  return drafts.map(({ figures, nets }) => ({ ...figures, ...activityOf(nets.values()) }));
}

interface PeriodDraft {
  readonly figures: FigureDraft;
  /** By enrollment. */
  readonly nets: Map<string, Net & { readonly learner: string | number }>;
}

/** In millionths. */
interface Net {
  readonly progress: number;
  readonly minutes: number;
}

type FigureDraft = { -readonly [Key in keyof PeriodFigures]: PeriodFigures[Key] };

function countListed(
  drafts: readonly PeriodDraft[],
  indexOfRun: ReadonlyMap<number, number>,
  listed: readonly ListedRow[],
): void {
  const known = new Set<string | number>();
  for (const row of listed) {
    const figures = drafts[indexOfRun.get(row.run) ?? -1]?.figures;
    const key = row.listed === -1 ? "left" : known.has(row.learner) ? "returned" : "joined";
    known.add(row.learner);
    if (figures !== undefined && row.listed !== 0) figures[key] = (figures[key] ?? 0) + 1;
  }
}

function activityOf(nets: Iterable<Net & { readonly learner: string | number }>): Activity {
  const active = new Set<string | number>();
  let sum = 0;
  for (const { learner, minutes, progress } of nets) {
    sum += Math.max(0, minutes);
    if (minutes > 0 || progress > 0) active.add(learner);
  }
  return { activeLearners: active.size, hours: hoursOfMillionths(sum) };
}

type Activity = Pick<PeriodFigures, "activeLearners" | "hours">;
