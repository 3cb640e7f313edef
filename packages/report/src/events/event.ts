/** Something that happened between two complete reports. Its key is the same however often it is found. */
export type ReportEvent =
  | LearnerEvent<"learner-added">
  | LearnerEvent<"learner-removed">
  | ProgramEvent<"program-started">
  | (ProgramEvent<"progress-made"> & { readonly value: number })
  | (ProgramEvent<"milestone-reached"> & { readonly value: number; readonly milestone: number })
  | ProgramEvent<"program-completed">
  | (ProgramEvent<"learner-stalled"> & { readonly lastActivity: string });

interface LearnerEvent<Type extends string> {
  readonly type: Type;
  /** Stable: a receiver that has seen it has seen the event. */
  readonly key: string;
  readonly learnerId: string;
  /** Null for a removed learner: names are not remembered. */
  readonly learnerName: string | null;
}

interface ProgramEvent<Type extends string> extends LearnerEvent<Type> {
  /** The program's identity. */
  readonly program: string;
  readonly programName: string | null;
}
