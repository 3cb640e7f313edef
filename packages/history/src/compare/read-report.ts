import type { LearnerRows, Program } from "@aihr-plugins/report";

/** A report whose rows and programs have been read. */
export interface ReadReport {
  readonly learners: readonly LearnerRows[];
  readonly programs: readonly Program[];
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
}
