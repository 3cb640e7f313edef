import type { ReadOptions } from "@aihr-plugins/core";
import type { RowOptions } from "@aihr-plugins/report";
import type { IDataObject } from "n8n-workflow";
import type { OpenOptions } from "../../transport/open-client.ts";
import { UserInputProblem } from "./user-input-problem.ts";

/** What the Options parameter asks for. */
export interface NodeOptions {
  readonly client: OpenOptions;
  readonly read: ReadOptions;
  readonly row: RowOptions;
  readonly continueIncomplete: boolean;
}

/**
 * Reads the Options parameter. `now` is the instant to look from, in milliseconds since 1970.
 *
 * @throws UserInputProblem for a time zone that there is not, or a number of days below 1
 */
export function readOptions(options: IDataObject, now: number): NodeOptions {
  const { pageSize, parallelRequests, strict, timeZone, days, incomplete, withoutPrograms } = options;
  return {
    client: { pageSize: numberOf(pageSize), concurrency: numberOf(parallelRequests) },
    read: { strict: strict === true },
    row: {
      now,
      ...(typeof timeZone === "string" && timeZone ? { timeZone: checkedTimeZone(timeZone) } : {}),
      ...(days === undefined ? {} : { days: checkedDays(days) }),
      ...(withoutPrograms === true ? { withoutPrograms: true } : {}),
    },
    continueIncomplete: incomplete === "continue",
  };
}

function numberOf(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function checkedTimeZone(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone;
  throw new UserInputProblem(`'Time Zone' must be a name such as Europe/Amsterdam, and is '${timeZone}'.`);
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

function checkedDays(value: unknown): number {
  const days = Number(value);
  if (days >= 1) return days;
  throw new UserInputProblem(`'Stalled After (Days)' must be a number of 1 or more, and is '${value}'.`);
}
