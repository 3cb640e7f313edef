import { isAihrError } from "@aihr-plugins/core";
import type { IPollFunctions } from "n8n-workflow";
import { openClient } from "../Aihr/transport/open-client.ts";
import type { ReportClient } from "../Aihr/transport/report-client.ts";
import { withinBudget } from "../Aihr/transport/within-budget.ts";
import type { Settings } from "./read-settings.ts";
import { TooSlow } from "./too-slow.ts";

/** The rest of a poll's time is for comparing the reports and handing over the events. */
const shareForReading = 0.8;
/** n8n gives up an activation after 84 seconds, all first polls of the workflow included. */
const activationMs = 40_000;

/**
 * Reads from the report within the time that n8n gives a poll; less while a user waits for the activation or for a test
 * event.
 *
 * @throws AihrError, and TooSlow after that time
 */
export async function readReport<T>(
  context: IPollFunctions,
  { client: options }: Settings,
  isAwaited: boolean,
  read: (client: ReportClient) => Promise<T>,
): Promise<T> {
  const pollMs = shareForReading * budgetOf(context);
  const budgetMs = isAwaited ? Math.min(pollMs, activationMs) : pollMs;
  return withinBudget(budgetMs, async (signal) =>
    read(await openClient(context, { ...options, signal, patienceMs: budgetMs })),
  ).catch((error: unknown) => {
    throw isAihrError(error) && error.code === "aborted" ? new TooSlow(budgetMs) : error;
  });
}

/** Older versions of n8n do not say; this is the budget of newer ones. */
function budgetOf(context: Partial<Pick<IPollFunctions, "getPollBudgetMs">>): number {
  return context.getPollBudgetMs?.() ?? 300_000;
}
