import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { createReferee, type Reading, type Referee } from "./referee/referee.ts";
import { fetchReplies } from "./served/fetch-replies.ts";
import type { ServedPopulation } from "./served/serve-populations.ts";
import type { ReadingTask } from "./surface.ts";

/** A report that a surface is to read, with the referee that has read it too. */
export interface OpenReport {
  readonly task: ReadingTask;
  readonly referee: Referee;
}

/** Opens a report for a surface and for the referee. The surfaces of one process share it. */
export function openReport(api: ServedPopulation, pageSize: number, reading: Reading): Promise<OpenReport> {
  const task = { ...reading, ...api, pageSize, apiKey: sandboxApiKey };
  const key = JSON.stringify([api.baseUrl, pageSize, reading]);
  const report = opened.get(key) ?? openFor(task);
  opened.set(key, report);
  return report;
}

const opened = new Map<string, Promise<OpenReport>>();

async function openFor(task: ReadingTask): Promise<OpenReport> {
  return { task, referee: createReferee(await fetchReplies(task.baseUrl, task.pageSize), task) };
}
