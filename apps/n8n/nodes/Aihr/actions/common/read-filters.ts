import type { ReportQuery } from "@aihr-plugins/core";
import type { Row } from "@aihr-plugins/report";
import type { IDataObject } from "n8n-workflow";
import { UserError } from "../../errors/user-error.ts";
import { textList } from "./text-list.ts";

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
 * Reads the Filters parameter.
 *
 * @throws UserError for a date or a percentage that cannot be read
 */
export function readFilters(filters: IDataObject): Filters {
  const userIds = textList(filters.learnerIds);
  const programSKUs = textList(filters.programSkus);
  return {
    query: {
      ...(userIds.length > 0 ? { userIds } : {}),
      ...(programSKUs.length > 0 ? { programSKUs } : {}),
    },
    programs: wholeTexts(filters.programs),
    conditions: conditionsOf(filters),
  };
}

/** Whether the API is asked for all learners and programs. */
export function isWholeReport({ userIds, programSKUs }: ReportQuery): boolean {
  return userIds === undefined && programSKUs === undefined;
}

/** A text stays whole: names of programs contain commas. */
function wholeTexts(value: unknown): readonly string[] {
  return textList(typeof value === "string" ? [value] : value);
}

function conditionsOf(filters: IDataObject): readonly ((row: Row) => boolean)[] {
  const statuses = textList(filters.status);
  const from = percentOf(filters.progressFrom, "Progress From");
  const to = percentOf(filters.progressTo, "Progress To");
  const activeSince = instantOf(filters.activeSince, "Active Since");
  const stalledSince = instantOf(filters.stalledSince, "Stalled Since");

  const conditions: ((row: Row) => boolean)[] = [];
  if (statuses.length > 0) {
    conditions.push((row) => statusesOf(row).some((status) => statuses.includes(status)));
  }
  if (from !== undefined) conditions.push(({ progressPercent: at }) => at !== null && at >= from);
  if (to !== undefined) conditions.push(({ progressPercent: at }) => at !== null && at <= to);
  if (activeSince !== undefined) {
    conditions.push(({ lastActivity: last }) => last !== null && Date.parse(last) >= activeSince);
  }
  if (stalledSince !== undefined) {
    conditions.push(
      ({ status, lastActivity: last }) => status === "in-progress" && last !== null && Date.parse(last) < stalledSince,
    );
  }
  return conditions;
}

/** Everything that the Status filter calls a status. */
function statusesOf({ status, stalled, atRisk }: Row): readonly string[] {
  return [status ?? "", ...(stalled ? ["stalled"] : []), ...(atRisk === null ? [] : ["at-risk"])];
}

function percentOf(value: unknown, parameter: string): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const percent = Number(value);
  if (percent >= 0 && percent <= 100) return percent;
  throw new UserError(`'${parameter}' must be a number from 0 to 100, and is '${value}'.`);
}

function instantOf(value: unknown, parameter: string): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  // An expression gives n8n's own date object, whose text is ISO 8601.
  const instant = Date.parse(String(value));
  if (!Number.isNaN(instant)) return instant;
  throw new UserError(`'${parameter}' must be a date such as 2026-01-31, and is '${value}'.`);
}
