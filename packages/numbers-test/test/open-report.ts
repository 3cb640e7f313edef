import { SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import { createReferee, type Reading, type Referee } from "./referee/referee.ts";
import { fetchReplies } from "./served/fetch-replies.ts";
import type { ReadingTask } from "./surface.ts";

/** A report that surfaces read, with the referee that has read it too. */
export interface OpenReport {
  readonly task: ReadingTask;
  readonly referee: Referee;
}

/** Creates the function that opens a report, once for all surfaces. */
export function createReportOpener() {
  const opened = new Map<string, Promise<OpenReport>>();
  return (baseUrl: string, pageSize: number, reading: Reading): Promise<OpenReport> => {
    const key = JSON.stringify([baseUrl, pageSize, reading]);
    const report = opened.get(key) ?? open(baseUrl, pageSize, reading);
    opened.set(key, report);
    return report;
  };
}

async function open(baseUrl: string, pageSize: number, reading: Reading): Promise<OpenReport> {
  const referee = createReferee(await fetchReplies(baseUrl, pageSize), reading);
  return { task: { ...reading, baseUrl, apiKey: SANDBOX_API_KEY, pageSize }, referee };
}
