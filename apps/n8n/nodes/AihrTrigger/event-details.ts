import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  learnerIdentity,
  type Program,
  programIdentity,
  programs,
  type ReportOptions,
  type Row,
  rows,
  uniteLearners,
} from "@aihr-plugins/report";
import type { EventState, ReportEvent } from "@aihr-plugins/report/events";
import type { ProgramScope } from "./program-scope.ts";

/** The enrollment that an event is about. Null where the report, or what is remembered of it, does not say. */
export interface EventDetail {
  readonly program: string | null;
  readonly programName: string | null;
  readonly progressPercent: number | null;
  readonly lastActivity: string | null;
}

/** What the details are taken from. */
export interface DetailSource {
  readonly learners: readonly AdoptionViewModel[];
  readonly before: EventState | undefined;
  readonly scope: ProgramScope;
  readonly options: ReportOptions;
}

/** Returns the detail of an event; undefined if the event is about none of the programs in the scope. */
export type EventDetails = (event: ReportEvent) => EventDetail | undefined;

/**
 * Creates the details of events. An event about a learner as a whole has those of the enrollment with the latest activity;
 * for a removed learner, of the program with the most progress, which is all that is remembered.
 */
export function createEventDetails({ learners, before, scope, options }: DetailSource): EventDetails {
  const byIdentity = lazily(
    () => new Map(uniteLearners(learners).map((learner) => [learnerIdentity(learner.userId), learner])),
  );
  const inReport = lazily(
    () => new Map(programs(learners, options).map((program) => [programIdentity(program.key), program])),
  );

  return (event) => {
    if ("program" in event) {
      if (!scope.has(event.program)) return undefined;
      const own = rowsOf(event).find(({ program }) => isSame(program, event.program));
      return { ...detailOf(own), program: event.program, programName: event.programName };
    }
    if (event.type === "learner-removed") return remembered(event.learnerId);
    const own = rowsOf(event).filter(({ program }) => program !== null && scope.has(program));
    if (own.length === 0 && scope.isLimited) return undefined;
    return detailOf([...own].sort(byActivity).at(-1));
  };

  function rowsOf({ learnerId }: ReportEvent): readonly Row[] {
    const learner = byIdentity().get(learnerIdentity(learnerId));
    return learner === undefined ? [] : rows([learner], options);
  }

  function remembered(learnerId: string): EventDetail | undefined {
    const known = [...(before?.learners.get(learnerIdentity(learnerId))?.programs ?? [])].filter(([key]) =>
      scope.has(key),
    );
    if (known.length === 0) return scope.isLimited ? undefined : detailOf(undefined);
    const [key, { highest }] = known.reduce((one, other) =>
      (one[1].highest ?? -1) < (other[1].highest ?? -1) ? other : one,
    );
    const program: Pick<Program, "key" | "name"> = inReport().get(key) ?? { key, name: null };
    return { program: program.key, programName: program.name, progressPercent: highest, lastActivity: null };
  }
}

function detailOf(row: Row | undefined): EventDetail {
  return {
    program: row?.program ?? null,
    programName: row?.programName ?? null,
    progressPercent: row?.progressPercent ?? null,
    lastActivity: row?.lastActivity ?? null,
  };
}

function byActivity(a: Row, b: Row): number {
  return Date.parse(a.lastActivity ?? "1970-01-01") - Date.parse(b.lastActivity ?? "1970-01-01");
}

function isSame(one: string | null, other: string): boolean {
  return one !== null && programIdentity(one) === programIdentity(other);
}

/** Most polls find no events, and then need none of it. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
