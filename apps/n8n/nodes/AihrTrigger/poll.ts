import type { INodeExecutionData, IPollFunctions } from "n8n-workflow";
import { nodeErrorOf } from "../Aihr/errors/node-error-of.ts";
import { isFirstPoll, staysActive } from "./activation.ts";
import { compareWithLastPoll } from "./compare-with-last-poll.ts";
import type { EventRecord } from "./event-record.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { readSettings } from "./read-settings.ts";
import { testEvents } from "./test-events.ts";

/** Returns the events since the last poll, or undefined if there are none. In the editor it returns test events. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[] | undefined> {
  const readAt = Date.now();
  try {
    const records =
      context.getMode() === "manual"
        ? await testEvents(context, readSettings(context, readAt))
        : await oneAtATime(context, () => scheduled(context, readAt));
    if (records === undefined || records.length === 0) return undefined;
    return records.map((record, item) => ({ json: { ...record }, pairedItem: { item } }));
  } catch (error) {
    throw nodeErrorOf(context.getNode(), error);
  }
}

async function scheduled(context: IPollFunctions, readAt: number): Promise<readonly EventRecord[]> {
  const isFirst = isFirstPoll(context);
  try {
    return await compareWithLastPoll(context, readSettings(context, readAt), isFirst);
  } catch (error) {
    const hasState = context.getWorkflowStaticData("node").state !== undefined;
    if (!isFirst || !staysActive(context, error, hasState)) throw nodeErrorOf(context.getNode(), error);
    context.logger.warn(
      `AIHR Trigger: the first poll failed, and the next one tries again. ${nodeErrorOf(context.getNode(), error).message}`,
    );
    return [];
  }
}
