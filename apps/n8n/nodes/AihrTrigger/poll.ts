import type { INodeExecutionData, IPollFunctions } from "n8n-workflow";
import { nodeErrorOf } from "../Aihr/errors/node-error-of.ts";
import { isFirstPoll, staysActive } from "./activation.ts";
import { compareWithLastPoll } from "./compare-with-last-poll.ts";
import type { EventRecord } from "./event-record.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { readSettings } from "./read-settings.ts";
import { openStateStore } from "./state-store.ts";
import { testEvents } from "./test-events.ts";

/**
 * Returns the events since the last poll, or undefined if there are none. In the editor it returns test events. An empty
 * list starts an execution without items.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[] | undefined> {
  const readAt = Date.now();
  try {
    const records =
      context.getMode() === "manual"
        ? await testEvents(context, readSettings(context, readAt))
        : await oneAtATime(context, () => scheduled(context, readAt));
    return records?.map((record, item) => ({ json: { ...record }, pairedItem: { item } }));
  } catch (error) {
    throw nodeErrorOf(context.getNode(), error);
  }
}

async function scheduled(context: IPollFunctions, readAt: number): Promise<readonly EventRecord[] | undefined> {
  const isFirst = isFirstPoll(context);
  try {
    const { records, isBaseline } = await compareWithLastPoll(context, readSettings(context, readAt), isFirst);
    // n8n stores static data after the first poll, and otherwise only with an execution. A baseline that is not stored is
    // taken again after a restart, without the events in between.
    return records.length > 0 || (isBaseline && !isFirst) ? records : undefined;
  } catch (error) {
    const hasState = openStateStore(context).read().state !== undefined;
    if (!isFirst || !staysActive(context, error, hasState)) throw nodeErrorOf(context.getNode(), error);
    context.logger.warn(
      `AIHR Trigger: the first poll failed, and the next one tries again. ${nodeErrorOf(context.getNode(), error).message}`,
    );
    return undefined;
  }
}
