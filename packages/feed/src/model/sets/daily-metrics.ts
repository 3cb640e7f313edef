import { metricProperties, property, rowProperty } from "../define-property.ts";
import { entityId } from "../entity-id.ts";
import type { EntitySet } from "../entity-set.ts";

/** Every metric of every day that has a report, for the organization and for each program. */
export const dailyMetricsSet: EntitySet = {
  name: "DailyMetrics",
  type: "DailyMetric",
  description: "Metrics of each day that has a report: of each program, and, with an empty program, of all.",
  properties: [
    property(
      "id",
      "Edm.Guid",
      "Key.",
      ({ dialect }) => entityId(dialect, "daily", { program: "m.program", run: dialect.dayNumber("m.day") }),
      { isNullable: false },
    ),
    property("day", "Edm.Date", "Day of the report.", () => "m.day", { isNullable: false }),
    rowProperty("program", () => "p.key"),
    ...metricProperties("m"),
  ],
  from: ({ day }) => ({
    tables: "daily m LEFT JOIN program p ON p.program = m.program",
    condition: `m.day <= '${day}'`,
  }),
  storedBy: [
    { sql: "m.day", type: "day" },
    { sql: "m.program", type: "number" },
  ],
};
