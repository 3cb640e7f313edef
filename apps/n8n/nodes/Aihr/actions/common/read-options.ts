import type { ReadOptions } from "@aihr-plugins/core";
import type { RowOptions } from "@aihr-plugins/report";
import { UserError } from "../../errors/user-error.ts";
import type { OpenOptions } from "../../transport/open-client.ts";
import type { ItemRun } from "./operation.ts";

/** The item's Options parameter. */
export interface NodeOptions {
  readonly client: OpenOptions;
  readonly read: ReadOptions;
  readonly row: RowOptions & { readonly timeZone: string };
  readonly continueIncomplete: boolean;
  /** Whether to add the metrics in words. */
  readonly texts: boolean;
}

/**
 * Reads the item's Options parameter. Days are counted in the workflow's time zone unless another one is set.
 *
 * @throws UserError for a time zone that does not exist, or a number of days below 1
 */
export function readOptions({ context, itemIndex, readAt }: ItemRun): NodeOptions {
  const options = context.getNodeParameter("options", itemIndex, {});
  const { pageSize, parallelRequests, strict, timeZone, days, incomplete, withoutPrograms, texts } = options;
  return {
    client: { pageSize: numberOf(pageSize), concurrency: numberOf(parallelRequests) },
    read: { strict: strict === true },
    row: {
      readAt,
      timeZone: typeof timeZone === "string" && timeZone ? checkedTimeZone(timeZone) : context.getTimezone(),
      ...(days === undefined ? {} : { days: checkedDays(days) }),
      ...(withoutPrograms === true ? { withoutPrograms: true } : {}),
    },
    continueIncomplete: incomplete === "continue",
    texts: texts === true,
  };
}

function numberOf(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function checkedTimeZone(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone;
  throw new UserError(`'Time Zone' must be a name such as Europe/Amsterdam, and is '${timeZone}'.`);
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
  throw new UserError(`'Stalled After (Days)' must be a number of 1 or more, and is '${value}'.`);
}
