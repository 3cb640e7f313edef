import { property, rowProperty } from "../define-property.ts";
import { entityId } from "../entity-id.ts";
import type { EntitySet } from "../entity-set.ts";
import type { Moment } from "../moment.ts";
import { learnerNameSql } from "./learners.ts";

/** Enrollments: one learner in one program, as of the newest report. */
export const enrollmentsSet: EntitySet = {
  name: "Enrollments",
  type: "Enrollment",
  description: "Learners in their programs, as of the newest report.",
  properties: [
    property(
      "id",
      "Edm.Guid",
      "Key.",
      ({ dialect }) => entityId(dialect, "enrollment", { learner: "c.learner", program: "c.program" }),
      { isNullable: false },
    ),
    rowProperty("learnerId", () => "l.learner_id", { isNullable: false }),
    rowProperty("learnerName", () => learnerNameSql, { isNullable: false, isName: true }),
    rowProperty("program", () => "p.key", { isNullable: false }),
    rowProperty("programName", () => `COALESCE(${shown("name", "program_name")}, p.key)`, { isNullable: false }),
    rowProperty("abbreviation", () => shown("abbreviation")),
    {
      ...rowProperty("status", () => "c.status", { isNullable: false }),
      description: "completed, in-progress, not-started or unknown.",
    },
    rowProperty("stalled", stalled, { isNullable: false }),
    {
      ...rowProperty("atRisk", atRisk),
      description: "quiet or over-duration, if in progress and not stalled; else empty.",
    },
    rowProperty("progressPercent", () => "c.progress"),
    rowProperty("minutesSpent", () => "c.minutes_spent"),
    rowProperty("minutesLeft", () => "c.minutes_left"),
    rowProperty("durationMinutes", () => shown("duration_minutes")),
    rowProperty("lastActivity", () => "c.last_activity"),
  ],
  from: ({ run }) => ({
    // CROSS JOIN makes SQLite follow the order of changes, so that a page costs the same wherever it is.
    tables: `change c CROSS JOIN learner l CROSS JOIN program p
      LEFT JOIN program_version v ON v.program = c.program AND v.run = (
        SELECT MAX(n.run) FROM program_version n WHERE n.program = c.program AND n.run <= ${run})
      LEFT JOIN deviation d ON d.learner = c.learner AND d.program = c.program AND d.run = (
        SELECT MAX(n.run) FROM deviation n WHERE n.learner = c.learner AND n.program = c.program AND n.run <= ${run})`,
    condition: `l.learner = c.learner AND p.program = c.program AND c.status IS NOT NULL AND c.run = (
      SELECT MAX(n.run) FROM change n WHERE n.learner = c.learner AND n.program = c.program AND n.run <= ${run})`,
  }),
  storedBy: [
    { sql: "c.learner", type: "number" },
    { sql: "c.program", type: "number" },
  ],
};

/** How the enrollment shows its program: as most do, unless it deviates. */
function shown(column: string, ofDeviation = column): string {
  return `CASE WHEN d.flags IS NULL THEN v.${column} ELSE d.${ofDeviation} END`;
}

function stalled({ stalledBefore }: Moment): string {
  return `COALESCE(c.status = 'in-progress' AND c.last_activity < '${stalledBefore}', FALSE)`;
}

function atRisk(moment: Moment): string {
  return `CASE WHEN c.status <> 'in-progress' OR ${stalled(moment)} THEN NULL
    WHEN c.last_activity < '${moment.quietBefore}' THEN 'quiet'
    WHEN c.minutes_spent > ${shown("duration_minutes")} THEN 'over-duration' END`;
}
