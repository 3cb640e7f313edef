import { columns, type RowColumn, type Unit } from "@aihr-plugins/report";

/** A column of a history's changes. */
export interface ChangeColumn {
  readonly key: ChangeColumnKey;
  readonly title: string;
  readonly unit: Unit | null;
  readonly description: string;
}

type GainColumnKey = keyof typeof gainColumns;

/** The name of a column of changes, in every surface. SQL spells it in snake case. */
export type ChangeColumnKey =
  | GainColumnKey
  | Extract<
      RowColumn["key"],
      "learnerId" | "program" | "status" | "progressPercent" | "minutesSpent" | "minutesLeft" | "lastActivity"
    >;

const gainColumns = {
  day: { title: "Day", unit: null, description: "Day of the report that first shows the change." },
  recordedAt: { title: "Recorded at", unit: "instant", description: "When that report was read." },
  statusBefore: { title: "Status before", unit: null, description: "Status before the change; empty if new." },
  progressGained: {
    title: "Progress gained",
    unit: "percent",
    description: "Percentage points since the report before.",
  },
  minutesGained: { title: "Minutes gained", unit: "minutes", description: "Minutes since the report before." },
  enrolled: { title: "Enrolled", unit: "enrollments", description: "1 for a new enrollment, -1 for one that ended." },
  started: {
    title: "Started",
    unit: "enrollments",
    description: "1 for an enrollment that has begun, -1 for one that no longer has.",
  },
  completed: {
    title: "Completed",
    unit: "enrollments",
    description: "1 for a completion, -1 for one that was taken back.",
  },
} as const satisfies Readonly<Record<string, Omit<ChangeColumn, "key">>>;

/**
 * The columns of a history's changes, in order: the source of every table of changes, whether a feed or a spreadsheet
 * shows it.
 *
 * @example
 * const titles = changeColumns.map(({ title }) => title);
 */
export const changeColumns: readonly ChangeColumn[] = [
  gain("day"),
  gain("recordedAt"),
  ofRow("learnerId"),
  ofRow("program"),
  ofRow("status"),
  gain("statusBefore"),
  ofRow("progressPercent"),
  gain("progressGained"),
  ofRow("minutesSpent"),
  gain("minutesGained"),
  ofRow("minutesLeft"),
  ofRow("lastActivity"),
  gain("enrolled"),
  gain("started"),
  gain("completed"),
];

/** The column of `studied` that says who joined and left. A table of changes without it has no learners in no program. */
export const listedColumn = {
  key: "listed",
  title: "Listed",
  unit: "learners",
  description: "1 for a learner who joins or returns, -1 for one who leaves.",
} as const;

function gain(key: GainColumnKey): ChangeColumn {
  return { key, ...gainColumns[key] };
}

function ofRow(key: Exclude<ChangeColumnKey, GainColumnKey>): ChangeColumn {
  const column = columns.find((each) => each.key === key);
  return { key, title: column?.title ?? key, unit: column?.unit ?? null, description: column?.description ?? "" };
}
