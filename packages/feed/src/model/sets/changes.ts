import { property, rowProperty } from "../define-property.ts";
import { entityId } from "../entity-id.ts";
import type { EntitySet } from "../entity-set.ts";

const never = { isNullable: false };

/** What changed from report to report. Sums of its gains are the figures of any span of days. */
export const changesSet: EntitySet = {
  name: "Changes",
  type: "Change",
  description: "What changed in an enrollment from one report to the next. Its gains can be summed over any span.",
  properties: [
    property(
      "id",
      "Edm.Guid",
      "Key.",
      ({ dialect }) => entityId(dialect, "change", { learner: "c.learner", program: "c.program", run: "c.run" }),
      never,
    ),
    property("day", "Edm.Date", "Day of the report that first shows the change.", () => "r.day", never),
    property("recordedAt", "Edm.DateTimeOffset", "When that report was read.", () => "r.at", never),
    rowProperty("learnerId", () => "l.learner_id", never),
    rowProperty("program", () => "p.key", never),
    property(
      "status",
      "Edm.String",
      "completed, in-progress, not-started or unknown; empty if the enrollment ended.",
      () => "c.status",
    ),
    property("statusBefore", "Edm.String", "Status before the change; empty if new.", () => "c.status_before"),
    rowProperty("progressPercent", () => "c.progress"),
    property(
      "progressGained",
      "Edm.Double",
      "Percentage points since the report before.",
      () => "c.progress_gained",
      never,
    ),
    rowProperty("minutesSpent", () => "c.minutes_spent"),
    property("minutesGained", "Edm.Double", "Minutes since the report before.", () => "c.minutes_gained", never),
    rowProperty("minutesLeft", () => "c.minutes_left"),
    rowProperty("lastActivity", () => "c.last_activity"),
    property("enrolled", "Edm.Int32", "1 for a new enrollment, -1 for one that ended.", () => "c.enrolled", never),
    property(
      "started",
      "Edm.Int32",
      "1 for an enrollment that has begun, -1 for one that no longer has.",
      () => "c.started",
      never,
    ),
    property(
      "completed",
      "Edm.Int32",
      "1 for a completion, -1 for one that was taken back.",
      () => "c.completed",
      never,
    ),
  ],
  from: ({ run }) => ({
    tables: "change c CROSS JOIN run r CROSS JOIN learner l CROSS JOIN program p",
    condition: `r.run = c.run AND l.learner = c.learner AND p.program = c.program AND c.run <= ${run}`,
  }),
  storedBy: [
    { sql: "c.learner", type: "number" },
    { sql: "c.program", type: "number" },
    { sql: "c.run", type: "number" },
  ],
};
