import type { DigestLink, DigestOptions } from "@aihr-plugins/digest";
import type { IDataObject } from "n8n-workflow";
import { UserError } from "../../errors/user-error.ts";
import { readChoice } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { readNumber, readWholeNumber } from "../../parameters/read-number.ts";
import { readText } from "../../parameters/read-text.ts";
import { goalChoices } from "./build-digest.fields.ts";

/**
 * Reads what a digest says besides the report.
 *
 * @throws UserError with the name of the option that cannot be read
 */
export function readDigestOptions(options: IDataObject): Omit<DigestOptions, "now"> {
  return {
    ...("cost" in options ? { cost: readNumber(options.cost, "Cost", { least: 0 }) } : {}),
    ...("seats" in options ? { seats: readWholeNumber(options.seats, "Seats", { least: 1 }) } : {}),
    ...("goals" in options ? { goals: readGoals(options.goals) } : {}),
    link: readLink(options),
  };
}

function readGoals(value: unknown): NonNullable<DigestOptions["goals"]> {
  const { goal = [] } = readCollection(value, "Goals");
  const goals = (Array.isArray(goal) ? goal : [goal]).map((each) => {
    const { metric, percent } = readCollection(each, "Goals");
    return [readChoice(metric, "Goals: Metric", goalChoices), readNumber(percent, "Goals: Percent", range)] as const;
  });
  return Object.fromEntries(goals);
}

const range = { least: 0, most: 100 };

function readLink(options: IDataObject): DigestLink | undefined {
  if (!("linkUrl" in options)) return undefined;
  const url = readText(options.linkUrl, "Link Address");
  if (!/^https?:\/\//i.test(url)) throw new UserError("'Link Address' must begin with https:// or http://.");
  return { url, text: readText(options.linkText, "Link Text", url) };
}
