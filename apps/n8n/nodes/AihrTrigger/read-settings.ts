import type { ReportQuery } from "@aihr-plugins/core";
import type { EventOptions, ReportEvent } from "@aihr-plugins/report/events";
import type { IPollFunctions } from "n8n-workflow";
import { readBoolean } from "../Aihr/parameters/read-boolean.ts";
import { readChoices } from "../Aihr/parameters/read-choice.ts";
import { readCollection } from "../Aihr/parameters/read-collection.ts";
import { readList } from "../Aihr/parameters/read-list.ts";
import { readWholeNumber } from "../Aihr/parameters/read-number.ts";
import { readProgramNames, readSkus } from "../Aihr/parameters/read-programs.ts";
import { readDays, readRequestOptions } from "../Aihr/parameters/read-request-options.ts";
import type { OpenOptions } from "../Aihr/transport/open-client.ts";
import { eventName } from "./event-names.ts";
import { eventChoices } from "./trigger.fields.ts";

/** The trigger's parameters. */
export interface Settings {
  readonly query: ReportQuery;
  readonly client: OpenOptions;
  readonly find: EventOptions & { readonly timeZone: string };
  /** Whether events of this kind start the workflow. */
  wants(type: ReportEvent["type"]): boolean;
  /** Programs as typed or chosen. Empty means all. */
  readonly programs: readonly string[];
  /** Whether the first poll has events of what has stalled by then. */
  readonly includeStalled: boolean;
}

/**
 * Reads the trigger's parameters. Days are counted in the workflow's time zone. Read them before anything else: n8n can
 * end a poll's access to expressions while it runs.
 *
 * @throws UserError with the name of the parameter that cannot be read
 */
export function readSettings(context: IPollFunctions, readAt: number): Settings {
  const names = new Set(readChoices(context.getNodeParameter("events"), "Events", eventChoices));
  const filters = readCollection(context.getNodeParameter("filters", {}), "Filters");
  const options = readCollection(context.getNodeParameter("options", {}), "Options");
  return {
    query: "programSkus" in filters ? { programSKUs: readSkus(filters.programSkus) } : {},
    client: readRequestOptions(options),
    find: {
      readAt,
      timeZone: context.getTimezone(),
      ...readDays(options),
      ...("milestones" in options ? { milestones: readMilestones(options.milestones) } : {}),
    },
    wants: (type) => names.has(eventName(type)),
    programs: "programs" in filters ? readProgramNames(filters.programs) : [],
    includeStalled: "includeStalled" in options && readBoolean(options.includeStalled, "Include Already Stalled"),
  };
}

function readMilestones(value: unknown): readonly number[] {
  const milestones = readList(value, "Milestones (%)", "percentages such as 25, 50, 75");
  return milestones.map((each) => readWholeNumber(each.replace(/\s*%$/, ""), "Milestones (%)", { least: 1, most: 99 }));
}
