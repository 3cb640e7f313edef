import type { ReadOptions } from "@aihr-plugins/core";
import type { RowOptions } from "@aihr-plugins/report";
import { readBoolean } from "../../parameters/read-boolean.ts";
import { readChoice } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { readDays, readRequestOptions } from "../../parameters/read-request-options.ts";
import { readTimeZone } from "../../parameters/read-time-zone.ts";
import type { OpenOptions } from "../../transport/open-client.ts";
import type { ItemRun } from "./operation.ts";
import { incompleteChoices } from "./option.fields.ts";

/** The item's Options parameter. */
export interface NodeOptions {
  readonly client: OpenOptions;
  readonly read: ReadOptions;
  readonly row: RowOptions & { readonly timeZone: string };
  readonly continueIncomplete: boolean;
  /** Whether numbers keep all decimals. */
  readonly isExact: boolean;
  /** Whether to add the metrics in words. */
  readonly texts: boolean;
}

/**
 * Reads the item's Options parameter. Days are counted in the workflow's time zone unless another one is set.
 *
 * @throws UserError with the name of the option that cannot be read
 */
export function readOptions({ context, itemIndex, readAt }: ItemRun): NodeOptions {
  const options = readCollection(context.getNodeParameter("options", itemIndex, {}), "Options");
  const isOn = (name: string, parameter: string) => name in options && readBoolean(options[name], parameter);
  return {
    client: readRequestOptions(options),
    read: { strict: isOn("strict", "Strict Mode") },
    row: {
      readAt,
      timeZone: readTimeZone(options.timeZone, "Time Zone", context.getTimezone()),
      ...readDays(options),
      ...(isOn("withoutPrograms", "Include Learners Without Programs") ? { withoutPrograms: true } : {}),
    },
    continueIncomplete:
      "incomplete" in options &&
      readChoice(options.incomplete, "If the Report Is Incomplete", incompleteChoices) === "continue",
    isExact: isOn("exactNumbers", "Exact Numbers"),
    texts: isOn("texts", "Include Texts"),
  };
}
