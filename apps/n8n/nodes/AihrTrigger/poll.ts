import { type Collected, isAihrError } from "@aihr-plugins/core";
import { events } from "@aihr-plugins/report/events";
import { type INodeExecutionData, type IPollFunctions, NodeOperationError } from "n8n-workflow";
import { nodeErrorOf } from "../Aihr/transport/node-error-of.ts";
import { openClient } from "../Aihr/transport/open-client.ts";
import { eventRecord } from "./event-record.ts";
import { recall, remember } from "./memory.ts";
import { readSettings, type Settings } from "./read-settings.ts";
import { sampleEvents } from "./sample-events.ts";
import { withinBudget } from "./within-budget.ts";

/** What is left of a poll's time must do to compare and to hand over. */
const shareForReading = 0.8;
const learnersForSample = 100;

/** The events since the poll before, or undefined when there are none. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[] | undefined> {
  const now = Date.now();
  try {
    const settings = readSettings(context);
    const isManual = context.getMode() === "manual";
    const report = await read(context, settings, isManual ? learnersForSample : undefined);
    const told = isManual ? sampleEvents(report.learners, settings, now) : compare(context, settings, report, now);
    if (told.length === 0) return undefined;
    return told.map((event, item) => ({ json: { ...eventRecord(event, now) }, pairedItem: { item } }));
  } catch (error) {
    throw nodeErrorOf(context.getNode(), error);
  }
}

function compare(context: IPollFunctions, settings: Settings, { learners, summary }: Collected, now: number) {
  const { complete } = summary;
  if (!complete) {
    context.logger.warn("AIHR Trigger: the report changed while it was read, so the next poll compares it again.");
  }
  const store = context.getWorkflowStaticData("node");
  const { query, find, wants } = settings;
  const told = events(recall(store, query), { learners, complete }, { ...find, now });
  // Last, so that whatever goes wrong before leaves the events to the next poll.
  if (complete && told.state !== undefined) remember(store, query, told.state);
  return told.events.filter(wants);
}

async function read(context: IPollFunctions, settings: Settings, limit: number | undefined): Promise<Collected> {
  const budgetMs = shareForReading * budgetOf(context);
  return withinBudget(budgetMs, async (signal) => {
    const client = await openClient(context, { ...settings.client, signal, patienceMs: budgetMs });
    return client.collect(settings.query, { limit, strict: limit === undefined });
  }).catch((error: unknown) => {
    throw isAihrError(error) && error.code === "aborted" ? tooSlow(context, budgetMs) : error;
  });
}

/** Older versions of n8n have no budget to tell; it is theirs in newer ones. */
function budgetOf(context: Partial<Pick<IPollFunctions, "getPollBudgetMs">>): number {
  return context.getPollBudgetMs?.() ?? 300_000;
}

function tooSlow(context: IPollFunctions, budgetMs: number): NodeOperationError {
  const message = `The report could not be read within ${Math.round(budgetMs / 1000)} seconds. Nothing is lost: the next poll tries again. A larger 'Page Size' or a filter by 'Program SKUs' makes it quicker.`;
  return new NodeOperationError(context.getNode(), message);
}
