import type { ReportQuery } from "@aihr-plugins/core";
import type { EventOptions, ReportEvent } from "@aihr-plugins/report/events";
import type { IPollFunctions } from "n8n-workflow";
import { textList } from "../Aihr/actions/common/text-list.ts";
import { UserInputProblem } from "../Aihr/actions/common/user-input-problem.ts";
import type { OpenOptions } from "../Aihr/transport/open-client.ts";
import { eventName } from "./event-names.ts";

/** What the trigger's parameters ask for. */
export interface Settings {
  readonly query: ReportQuery;
  readonly client: OpenOptions;
  readonly find: Omit<EventOptions, "now">;
  /** Whether the workflow wants to be told of this event. */
  wants(event: ReportEvent): boolean;
}

/** @throws UserInputProblem for milestones or days that are no such numbers */
export function readSettings(context: IPollFunctions): Settings {
  const names = new Set(textList(context.getNodeParameter("events")));
  const { programs, programSkus } = fieldsOf(context.getNodeParameter("filters", {}));
  const { milestones, days, pageSize, parallelRequests } = fieldsOf(context.getNodeParameter("options", {}));
  const wanted = new Set(textList(programs).map((program) => program.toLowerCase()));
  const programSKUs = textList(programSkus);

  return {
    query: programSKUs.length > 0 ? { programSKUs } : {},
    client: { pageSize: numberOf(pageSize), concurrency: numberOf(parallelRequests) },
    find: {
      ...(days === undefined ? {} : { stalledDays: within(days, 1, Number.MAX_SAFE_INTEGER, "Stalled After (Days)") }),
      ...(milestones === undefined
        ? {}
        : { milestones: textList(milestones).map((each) => within(each, 1, 99, "Milestones (%)")) }),
    },
    wants: (event) => names.has(eventName(event.type) ?? "") && isAbout(wanted, event),
  };
}

/** An event without a program, such as a learner added, passes a filter by program only when there is none. */
function isAbout(wanted: ReadonlySet<string>, event: ReportEvent): boolean {
  if (wanted.size === 0) return true;
  if (!("program" in event)) return false;
  return [event.program, event.programName].some((name) => name !== null && wanted.has(name.toLowerCase()));
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
  throw new UserInputProblem(`'${parameter}' must hold numbers from ${least} to ${most}, and holds '${value}'.`);
}
