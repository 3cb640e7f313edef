import { type DigestGoals, goalMetrics } from "@aihr-plugins/digest";
import { InvalidArgumentError } from "@commander-js/extra-typings";
import { closest } from "fastest-levenshtein";

/** Reads a goal such as `completionRate=40`, and adds it to the goals before. */
export function goalOption(text: string, before: DigestGoals = {}): DigestGoals {
  const [, name = "", amount = ""] = /^([^=]+)=\s*(\d{1,3}(?:\.\d{1,2})?)\s*%?\s*$/.exec(text) ?? [];
  const goal = Number(amount);
  if (amount === "" || goal > 100)
    throw new InvalidArgumentError("It must be a metric and percent, such as completionRate=40.");
  const metric = goalMetrics.find((key) => plain(key) === plain(name));
  if (metric !== undefined) return { ...before, [metric]: goal };
  throw new InvalidArgumentError(
    `Did you mean ${closest(name, [...goalMetrics])}? Goals are for ${goalMetrics.join(", ")}.`,
  );
}

/** `Completion rate`, `completion-rate` and `completionRate` are the same. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
