import { property } from "../define-property.ts";
import { entityId } from "../entity-id.ts";
import type { EntitySet } from "../entity-set.ts";

const never = { isNullable: false };

/** Every calendar day from the first report to the newest one, for a tool that needs a table of dates. */
export const datesSet: EntitySet = {
  name: "Dates",
  type: "CalendarDate",
  description: "Calendar days from the first report to the newest.",
  properties: [
    property(
      "id",
      "Edm.Guid",
      "Key.",
      ({ dialect }) => entityId(dialect, "date", { run: dialect.dayNumber("t.day") }),
      never,
    ),
    property("day", "Edm.Date", "Calendar day.", () => "t.day", never),
    property("month", "Edm.String", "Year and month, such as 2026-11.", () => "t.month", never),
    property("week", "Edm.Date", "Monday of the week.", () => "t.week", never),
    property("weekday", "Edm.Int32", "1 is Monday, 7 is Sunday.", () => "t.weekday", never),
    property("recorded", "Edm.Boolean", "Whether the day has a report.", () => "(t.recorded = 1)", never),
  ],
  from: ({ day }) => ({ tables: "dim_date t", condition: `t.day <= '${day}'` }),
  storedBy: [{ sql: "t.day", type: "day" }],
};
