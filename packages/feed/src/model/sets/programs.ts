import { property, rowProperty } from "../define-property.ts";
import { entityId } from "../entity-id.ts";
import type { EntitySet } from "../entity-set.ts";

/** Programs that were ever in a report. */
export const programsSet: EntitySet = {
  name: "Programs",
  type: "Program",
  description: "Programs that are or were in a report.",
  properties: [
    property("id", "Edm.Guid", "Key.", ({ dialect }) => entityId(dialect, "program", { program: "p.program" }), {
      isNullable: false,
    }),
    rowProperty("program", () => "p.key", { isNullable: false }),
    rowProperty("programName", () => "COALESCE(v.name, p.key)", { isNullable: false }),
    rowProperty("abbreviation", () => "v.abbreviation"),
    rowProperty("durationMinutes", () => "v.duration_minutes"),
  ],
  from: ({ run }) => ({
    tables: "program p CROSS JOIN program_version v",
    condition: `v.program = p.program AND v.run = (
      SELECT MAX(n.run) FROM program_version n WHERE n.program = p.program AND n.run <= ${run})`,
  }),
  storedBy: [{ sql: "p.program", type: "number" }],
};
