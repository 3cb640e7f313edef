import { changeProperty, property, rowProperty } from "../define-property.ts";
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
    changeProperty("day", "Edm.Date", () => "r.day", never),
    changeProperty("recordedAt", "Edm.DateTimeOffset", () => "r.at", never),
    rowProperty("learnerId", () => "l.learner_id", never),
    rowProperty("program", () => "p.key", never),
    property(
      "status",
      "Edm.String",
      "completed, in-progress, not-started or unknown; empty if the enrollment ended.",
      () => "c.status",
    ),
    changeProperty("statusBefore", "Edm.String", () => "c.status_before"),
    rowProperty("progressPercent", () => "c.progress"),
    changeProperty("progressGained", "Edm.Double", () => "c.progress_gained", never),
    rowProperty("minutesSpent", () => "c.minutes_spent"),
    changeProperty("minutesGained", "Edm.Double", () => "c.minutes_gained", never),
    rowProperty("minutesLeft", () => "c.minutes_left"),
    rowProperty("lastActivity", () => "c.last_activity"),
    changeProperty("enrolled", "Edm.Int32", () => "c.enrolled", never),
    changeProperty("started", "Edm.Int32", () => "c.started", never),
    changeProperty("completed", "Edm.Int32", () => "c.completed", never),
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
