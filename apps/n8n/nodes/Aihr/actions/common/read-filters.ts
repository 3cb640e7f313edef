import type { ReportQuery } from "@aihr-plugins/core";
import type { Row } from "@aihr-plugins/report";
import type { IDataObject } from "n8n-workflow";
import { UserError } from "../../errors/user-error.ts";
import { readChoices } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { readInstant } from "../../parameters/read-instant.ts";
import { readLearnerIds } from "../../parameters/read-learner-ids.ts";
import { readNumber } from "../../parameters/read-number.ts";
import { readProgramNames, readSkus } from "../../parameters/read-programs.ts";
import { statusChoices } from "./filter.fields.ts";

/** The item's Filters parameter. */
export interface Filters {
  /** What the API filters by. */
  readonly query: ReportQuery;
  /** Programs as typed or chosen; the API cannot filter by them. Empty means all. */
  readonly programs: readonly string[];
  /** Conditions on an enrollment. */
  readonly conditions: readonly ((row: Row) => boolean)[];
}

/**
 * Reads the Filters parameter. A date without an offset is in the time zone. A filter that was added must hold a value:
 * an empty one would return everything in silence.
 *
 * @throws UserError with the name of the filter that cannot be read
 */
export function readFilters(value: unknown, timeZone: string): Filters {
  const filters = readCollection(value, "Filters");
  return {
    query: {
      ...("learnerIds" in filters ? { userIds: readLearnerIds(filters.learnerIds) } : {}),
      ...("programSkus" in filters ? { programSKUs: readSkus(filters.programSkus) } : {}),
    },
    programs: "programs" in filters ? readProgramNames(filters.programs) : [],
    conditions: conditionsOf(filters, timeZone),
  };
}

/** Whether the API is asked for all learners and programs. */
export function isWholeReport({ userIds, programSKUs }: ReportQuery): boolean {
  return userIds === undefined && programSKUs === undefined;
}

function conditionsOf(filters: IDataObject, timeZone: string): readonly ((row: Row) => boolean)[] {
  const conditions: ((row: Row) => boolean)[] = [];
  if ("status" in filters) {
    const statuses = readChoices(filters.status, "Status", statusChoices);
    conditions.push((row) => statusesOf(row).some((status) => statuses.includes(status)));
  }
  if ("progressFrom" in filters) {
    const from = readNumber(filters.progressFrom, "Progress From (%)", percent);
    conditions.push(({ progressPercent: at }) => at !== null && at >= from);
  }
  if ("progressTo" in filters) {
    const to = readNumber(filters.progressTo, "Progress To (%)", percent);
    conditions.push(({ progressPercent: at }) => at !== null && at <= to);
  }
  if (
    "progressFrom" in filters &&
    "progressTo" in filters &&
    Number(filters.progressFrom) > Number(filters.progressTo)
  ) {
    throw new UserError("'Progress From (%)' must not be above 'Progress To (%)'.");
  }
  if ("activeSince" in filters) {
    const since = readInstant(filters.activeSince, "Active Since", timeZone);
    conditions.push(({ lastActivity: last }) => last !== null && Date.parse(last) >= since);
  }
  if ("stalledSince" in filters) {
    const since = readInstant(filters.stalledSince, "Stalled Since", timeZone);
    conditions.push(
      ({ status, lastActivity: last }) => status === "in-progress" && last !== null && Date.parse(last) < since,
    );
  }
  return conditions;
}

const percent = { least: 0, most: 100 };

/** Everything that the Status filter calls a status. */
function statusesOf({ status, stalled, atRisk }: Row): readonly string[] {
  return [status ?? "", ...(stalled ? ["stalled"] : []), ...(atRisk === null ? [] : ["at-risk"])];
}
