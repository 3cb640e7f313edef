import { unnamedLearner } from "@aihr-plugins/report";
import { property, rowProperty } from "../define-property.ts";
import { entityId } from "../entity-id.ts";
import type { EntitySet } from "../entity-set.ts";
import type { FeedDialect } from "../feed-dialect.ts";

/** A learner's name as people read it. */
export const learnerNameSql = `COALESCE(l.name, '${unnamedLearner}')`;

/** Learners: everyone who was ever in a report, so that what has left them still finds its learner. */
export const learnersSet: EntitySet = {
  name: "Learners",
  type: "Learner",
  description: "Everyone who is or was in a report.",
  properties: [
    property("id", "Edm.Guid", "Key: the learner ID if that is a UUID.", ({ dialect }) => learnerKey(dialect), {
      isNullable: false,
    }),
    rowProperty("learnerId", () => "l.learner_id", { isNullable: false }),
    rowProperty("learnerName", () => learnerNameSql, { isNullable: false, isName: true }),
    rowProperty("totalHoursStudied", ({ run }) => newestStudied("s.hours", run)),
    property("firstDay", "Edm.Date", "Day of the first report that lists the learner.", () => "f.day", {
      isNullable: false,
    }),
    property("leftDay", "Edm.Date", "Day of the first report that no longer lists the learner.", () => "x.day"),
  ],
  from: ({ run }) => ({
    tables: `learner l JOIN run f ON f.run = l.first_run LEFT JOIN run x ON x.run = l.left_run AND x.run <= ${run}`,
    condition: `l.first_run <= ${run}`,
  }),
  storedBy: [{ sql: "l.learner", type: "number" }],
};

function learnerKey(dialect: FeedDialect): string {
  const own = entityId(dialect, "learner", { learner: "l.learner" });
  return `CASE WHEN ${dialect.isUuid("l.learner_id")} THEN lower(l.learner_id) ELSE ${own} END`;
}

function newestStudied(column: string, run: number): string {
  return `(SELECT ${column} FROM studied s WHERE s.learner = l.learner AND s.run <= ${run} ORDER BY s.run DESC LIMIT 1)`;
}
