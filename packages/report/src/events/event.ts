/** Something that happened between two complete reports. */
export type ReportEvent =
  | LearnerEvent<"learner-added">
  | LearnerEvent<"learner-removed">
  | LearnerEvent<"learner-returned">
  | ProgramEvent<"program-started">
  | (ProgramEvent<"progress-made"> & { readonly value: number })
  | (ProgramEvent<"milestone-reached"> & { readonly value: number; readonly milestone: number })
  | ProgramEvent<"program-completed">
  | (ProgramEvent<"enrollment-stalled"> & { readonly lastActivity: string });

interface LearnerEvent<Type extends string> {
  readonly type: Type;
  /** Stable over restarts: a receiver that has seen the key has seen the event. */
  readonly key: string;
  readonly learnerId: string;
  /** Null if the name is missing, and for a removed learner: names are not remembered. */
  readonly learnerName: string | null;
}

interface ProgramEvent<Type extends string> extends LearnerEvent<Type> {
  /** The program's key. */
  readonly program: string;
  readonly programName: string | null;
}
