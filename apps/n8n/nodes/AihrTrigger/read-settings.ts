import type { ReportQuery } from "@aihr-plugins/core";
import { sameProgram } from "@aihr-plugins/report";
import type { EventOptions, ReportEvent } from "@aihr-plugins/report/events";
import type { IPollFunctions } from "n8n-workflow";
import { textList } from "../Aihr/actions/common/text-list.ts";
import { UserError } from "../Aihr/errors/user-error.ts";
import type { OpenOptions } from "../Aihr/transport/open-client.ts";
import { eventName } from "./event-names.ts";

/** The trigger's parameters. */
export interface Settings {
  readonly query: ReportQuery;
  readonly client: OpenOptions;
  readonly find: EventOptions;
  /** Whether the event starts the workflow. */
  wants(event: ReportEvent): boolean;
}

/**
 * Reads the trigger's parameters. Days are counted in the workflow's time zone.
 *
 * @throws UserError for milestones or days out of range
 */
export function readSettings(context: IPollFunctions, readAt: number): Settings {
  const names = new Set(textList(context.getNodeParameter("events")));
  const { programs, programSkus } = fieldsOf(context.getNodeParameter("filters", {}));
  const { milestones, days, pageSize, parallelRequests } = fieldsOf(context.getNodeParameter("options", {}));
  const wanted = textList(programs);
  const programSKUs = textList(programSkus);

  return {
    query: programSKUs.length > 0 ? { programSKUs } : {},
    client: { pageSize: numberOf(pageSize), concurrency: numberOf(parallelRequests) },
    find: {
      readAt,
      timeZone: context.getTimezone(),
      ...(days === undefined ? {} : { days: within(days, 1, Number.MAX_SAFE_INTEGER, "Stalled After (Days)") }),
      ...(milestones === undefined
        ? {}
        : { milestones: textList(milestones).map((each) => within(each, 1, 99, "Milestones (%)")) }),
    },
    wants: (event) => names.has(eventName(event.type)) && isAbout(wanted, event),
  };
}

/** A filter by program leaves out all events without a program, such as an added learner. */
function isAbout(wanted: readonly string[], event: ReportEvent): boolean {
  if (wanted.length === 0) return true;
  if (!("program" in event)) return false;
  const names = [event.program, event.programName ?? event.program];
  return wanted.some((each) => names.some((name) => sameProgram(name, each)));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function numberOf(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function within(value: unknown, least: number, most: number, parameter: string): number {
  const number = Number(value);
  if (number >= least && number <= most) return number;
  throw new UserError(`'${parameter}' must hold numbers from ${least} to ${most}, and holds '${value}'.`);
}
