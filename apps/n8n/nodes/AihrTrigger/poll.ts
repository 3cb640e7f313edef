import { type Collected, isAihrError } from "@aihr-plugins/core";
import { events, type ReportEvent } from "@aihr-plugins/report/events";
import { type INodeExecutionData, type IPollFunctions, NodeOperationError } from "n8n-workflow";
import { nodeErrorOf } from "../Aihr/errors/node-error-of.ts";
import { openClient } from "../Aihr/transport/open-client.ts";
import { eventRecord } from "./event-record.ts";
import { learnersIn, recall, remember } from "./memory.ts";
import { readSettings, type Settings } from "./read-settings.ts";
import { sampleEvents } from "./sample-events.ts";
import { withinBudget } from "./within-budget.ts";

/** The rest of a poll's time is for comparing the reports and handing over the events. */
const shareForReading = 0.8;
const learnersForSample = 100;

/** Returns the events since the last poll, or undefined if there are none. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[] | undefined> {
  const readAt = Date.now();
  try {
    const settings = readSettings(context, readAt);
    const found = context.getMode() === "manual" ? await sample(context, settings) : await compare(context, settings);
    if (found.length === 0) return undefined;
    return found.map((event, item) => ({ json: { ...eventRecord(event, readAt) }, pairedItem: { item } }));
  } catch (error) {
    throw nodeErrorOf(context.getNode(), error);
  }
}

async function sample(context: IPollFunctions, settings: Settings): Promise<readonly ReportEvent[]> {
  const { learners } = await read(context, settings, { limit: learnersForSample });
  return sampleEvents(learners, settings);
}

async function compare(context: IPollFunctions, settings: Settings): Promise<readonly ReportEvent[]> {
  const { query, find, wants } = settings;
  const store = context.getWorkflowStaticData("node");
  const before = recall(store, query);
  const { learners, summary } = await read(context, settings, { strict: true, expectedLearners: learnersIn(before) });
  if (!summary.complete) {
    const sentences = summary.reasons.map(({ message }) => message).join(" ");
    context.logger.warn(`AIHR Trigger: this poll finds no events, and the next one compares again. ${sentences}`);
  }
  const found = events(before, { learners, complete: summary.complete }, find);
  // Last, so that an error before this leaves the events to the next poll.
  if (summary.complete && found.state !== undefined) remember(store, query, found.state);
  return found.events.filter(wants);
}

async function read(
  context: IPollFunctions,
  { query, client: options }: Settings,
  how: { readonly limit?: number; readonly strict?: boolean; readonly expectedLearners?: number | undefined },
): Promise<Collected> {
  const budgetMs = shareForReading * budgetOf(context);
  return withinBudget(budgetMs, async (signal) => {
    const client = await openClient(context, { ...options, signal, patienceMs: budgetMs });
    return client.collect(query, how);
  }).catch((error: unknown) => {
    throw isAihrError(error) && error.code === "aborted" ? tooSlow(context, budgetMs) : error;
  });
}

/** Older versions of n8n do not say; this is the budget of newer ones. */
function budgetOf(context: Partial<Pick<IPollFunctions, "getPollBudgetMs">>): number {
  return context.getPollBudgetMs?.() ?? 300_000;
}

function tooSlow(context: IPollFunctions, budgetMs: number): NodeOperationError {
  const message = `The report could not be read within ${Math.round(budgetMs / 1000)} seconds. Nothing is lost: the next poll tries again. A larger 'Page Size' or a filter by 'Program SKUs' makes it faster.`;
  return new NodeOperationError(context.getNode(), message);
}
