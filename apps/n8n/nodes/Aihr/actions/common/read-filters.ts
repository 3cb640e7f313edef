import type { ReportQuery } from "@aihr-plugins/core";
import type { Row } from "@aihr-plugins/report";
import type { IDataObject } from "n8n-workflow";
import { textList } from "./text-list.ts";
import { UserInputProblem } from "./user-input-problem.ts";

/** What the Filters parameter asks for. */
export interface Filters {
  /** What the API filters by. */
  readonly query: ReportQuery;
  /** Names or abbreviations of programs, in lower case; the API cannot filter by them. Empty means all. */
  readonly programs: ReadonlySet<string>;
  /** Conditions on a learner's progress in one program. */
  readonly conditions: readonly ((row: Row) => boolean)[];
}

/**
 * Reads the Filters parameter.
 *
 * @throws UserInputProblem for a date that is none
 */
export function readFilters(filters: IDataObject): Filters {
  const userIds = textList(filters.learnerIds);
  const programSKUs = textList(filters.programSkus);
  return {
    query: {
      ...(userIds.length > 0 ? { userIds } : {}),
      ...(programSKUs.length > 0 ? { programSKUs } : {}),
    },
    programs: new Set(textList(filters.programs).map((name) => name.toLowerCase())),
    conditions: conditionsOf(filters),
  };
}

/** Whether nobody is left out on our side, whatever the API filters by. */
export function asksForEverybody({ programs, conditions }: Filters): boolean {
  return programs.size === 0 && conditions.length === 0;
}

function conditionsOf(filters: IDataObject): readonly ((row: Row) => boolean)[] {
  const statuses = textList(filters.status);
  const from = percentOf(filters.progressFrom, "Progress From");
  const to = percentOf(filters.progressTo, "Progress To");
  const activeSince = instantOf(filters.activeSince, "Active Since");
  const stalledSince = instantOf(filters.stalledSince, "Stalled Since");

  const conditions: ((row: Row) => boolean)[] = [];
  if (statuses.length > 0) {
    conditions.push(
      ({ status, stalled }) => statuses.includes(status ?? "") || (stalled && statuses.includes("stalled")),
    );
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

function percentOf(value: unknown, parameter: string): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const percent = Number(value);
  if (percent >= 0 && percent <= 100) return percent;
  throw new UserInputProblem(`'${parameter}' must be a number from 0 to 100, and is '${value}'.`);
}

function instantOf(value: unknown, parameter: string): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  // An expression gives n8n's own date object, whose text is ISO 8601.
  const instant = Date.parse(String(value));
  if (!Number.isNaN(instant)) return instant;
  throw new UserInputProblem(`'${parameter}' must be a date such as 2026-01-31, and is '${value}'.`);
}
