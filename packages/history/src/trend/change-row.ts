import type { Gain } from "../compare/changes.ts";

/** A row of the table `change`, as far as figures need it. */
export interface ChangeRow {
  /** Any identity of the learner: the number of the table, or the ID. */
  readonly learner: string | number;
  readonly program: string | number;
  readonly run: number;
  readonly progressGained: number;
  readonly minutesGained: number;
  readonly enrolled: Gain;
  readonly started: Gain;
  readonly completed: Gain;
}

/** A row of the table `studied`, as far as figures need it. */
export interface ListedRow {
  readonly learner: string | number;
  readonly run: number;
  readonly listed: Gain;
}
