import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { usableInstant } from "./instant.ts";
import { textOrNull } from "./presence.ts";
import type { ReportOptions } from "./report-options.ts";
import type { EnrollmentRow } from "./rows/row.ts";

/** A program as the report shows it. Replies do not contain its SKU. */
export interface Program {
  /** Its abbreviation, else its name. Compare keys with `sameProgram`. */
  readonly key: string;
  /** The name with the latest activity, since programs get renamed; null if no entry has a name. */
  readonly name: string | null;
  readonly abbreviation: string | null;
  /** The name for people, or the key; both if another program has the same name. */
  readonly shownName: string;
}

/** How a program without a name is called everywhere. */
export const unnamedProgram = "Unnamed program";

/** What people read for a learner in no program. Cells and files stay blank. */
export const noProgram = "No program";

/** A program as `name (abbreviation)`, or whichever of them there is. */
export function programLabel({ key, name, abbreviation }: Pick<Program, "key" | "name" | "abbreviation">): string {
  return name !== null && abbreviation !== null && name !== abbreviation ? `${name} (${abbreviation})` : (name ?? key);
}

/** A program's key: its abbreviation, so that a renamed program keeps its history, else its name. */
export function programKey(entry: AdoptionProgressViewModel): string {
  return textOrNull(entry.abbreviation) ?? textOrNull(entry.programName) ?? unnamedProgram;
}

/** The identity of a program key: keys are compared trimmed and without case. */
export function programIdentity(key: string): string {
  return key.trim().toLowerCase();
}

/** Whether two keys mean the same program. */
export function sameProgram(one: string, other: string): boolean {
  return programIdentity(one) === programIdentity(other);
}

/** Every program that the learners have, in the order in which they appear. */
export function programs(learners: readonly AdoptionViewModel[], options: ReportOptions): readonly Program[] {
  const collector = createProgramCollector(options);
  collector.add(learners);
  return collector.programs();
}

/** Collects the programs of a report while it is read. */
export interface ProgramCollector {
  /** Takes further learners. */
  add(learners: readonly AdoptionViewModel[]): void;
  /** Takes an enrollment whose row has been read already. */
  addRow(row: ShownProgram): void;
  /** Returns the programs so far, in the order in which they appeared. */
  programs(): readonly Program[];
}

/** What a row says about its program. */
type ShownProgram = Pick<EnrollmentRow, "program" | "programName" | "abbreviation" | "lastActivity">;

/** Starts a collection of programs to which you add learners page by page. */
export function createProgramCollector({ readAt }: Pick<ReportOptions, "readAt">): ProgramCollector {
  const found = new Map<string, SeenProgram>();
  return {
    add(learners) {
      for (const { progress } of learners) {
        for (const entry of progress ?? []) addRow(shownProgram(entry, readAt));
      }
    },
    addRow,
    programs: () => named([...found.values()]),
  };

  function addRow({ program: key, programName: name, abbreviation, lastActivity }: ShownProgram): void {
    const identity = programIdentity(key);
    const at = lastActivity ?? "";
    const seen = found.get(identity);
    if (seen === undefined) {
      found.set(identity, { key, abbreviation, name, namedAt: at });
      return;
    }
    seen.key = firstSpelling(seen.key, key);
    seen.abbreviation = firstSpelling(seen.abbreviation, abbreviation);
    if (name === null) return;
    if (seen.name === null || at > seen.namedAt || (at === seen.namedAt && name < seen.name)) {
      seen.name = name;
      seen.namedAt = at;
    }
  }
}

function shownProgram(entry: AdoptionProgressViewModel, readAt: number): ShownProgram {
  return {
    program: programKey(entry),
    programName: textOrNull(entry.programName),
    abbreviation: textOrNull(entry.abbreviation),
    lastActivity: usableInstant(entry.date, readAt)?.iso ?? null,
  };
}

interface SeenProgram {
  key: string;
  abbreviation: string | null;
  name: string | null;
  /** The latest activity under this name, as ISO 8601 in UTC; empty without a usable date. */
  namedAt: string;
}

/** One spelling for all entries, in whatever order they come. */
function firstSpelling<Text extends string | null>(one: Text, other: Text): Text {
  return other !== null && (one === null || other < one) ? other : one;
}

function named(found: readonly SeenProgram[]): readonly Program[] {
  const counts = new Map<string, number>();
  for (const { key, name } of found) {
    const shown = programIdentity(name ?? key);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return found.map(({ key, name, abbreviation }) => {
    const shown = name ?? key;
    const isShared = (counts.get(programIdentity(shown)) ?? 0) > 1 && !sameProgram(shown, key);
    return { key, name, abbreviation, shownName: isShared ? `${shown} (${key})` : shown };
  });
}
