import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { createReferee, type Reading, type Referee } from "./referee/referee.ts";
import { fetchReplies } from "./served/fetch-replies.ts";
import type { ServedPopulation } from "./served/serve-populations.ts";
import type { ReadingTask } from "./surface.ts";

/** A report that surfaces read, with the referee that has read it too. */
export interface OpenReport {
  readonly task: ReadingTask;
  readonly referee: Referee;
}

/** Creates the function that opens a report, once for all surfaces. */
export function createReportOpener() {
  const opened = new Map<string, Promise<OpenReport>>();
  return ({ baseUrl, skus }: ServedPopulation, pageSize: number, reading: Reading): Promise<OpenReport> => {
    const key = JSON.stringify([baseUrl, pageSize, reading]);
    const report = opened.get(key) ?? open({ ...reading, baseUrl, skus, pageSize, apiKey: sandboxApiKey });
    opened.set(key, report);
    return report;
  };
}

async function open(task: ReadingTask): Promise<OpenReport> {
  return { task, referee: createReferee(await fetchReplies(task.baseUrl, task.pageSize), task) };
}
