import type { Gain } from "../compare/changes.ts";
import type { SqlRow } from "../database.ts";
import type { ChangeRow, ListedRow } from "./change-row.ts";

/** Reads a row of a history's table `change`, for `figuresOfChanges`. */
export function changeRowOf(row: SqlRow): ChangeRow {
  return {
    learner: Number(row["learner"]),
    program: Number(row["program"]),
    run: Number(row["run"]),
    progressGained: Number(row["progress_gained"]),
    minutesGained: Number(row["minutes_gained"]),
    enrolled: gainIn(row["enrolled"]),
    started: gainIn(row["started"]),
    completed: gainIn(row["completed"]),
  };
}

/** Reads a row of a history's table `studied`, for `figuresOfChanges`. */
export function listedRowOf(row: SqlRow): ListedRow {
  return { learner: Number(row["learner"]), run: Number(row["run"]), listed: gainIn(row["listed"]) };
}

function gainIn(value: unknown): Gain {
  return value === 1 || value === -1 ? value : 0;
}
