import { createClient } from "@aihr-plugins/core";
import { openSqliteHistory } from "../src/sqlite.ts";
import { cpuOf } from "./cpu-of.ts";

// One night as a scheduler starts it: reads a report over HTTP and records it. Reports the CPU time of both.
const [url = "", apiKey = "", path = "", readAt = ""] = process.argv.slice(2);
const reading = await cpuOf(() => createClient({ baseUrl: url, apiKey, concurrency: 4 }).collect());
const { learners, summary } = reading.result;
const { complete, drifted } = summary;
const recording = await cpuOf(async () => {
  const history = openSqliteHistory(path, { create: false });
  const report = { learners, complete, drifted, readAt: Number(readAt), timeZone: "UTC" };
  const outcome = await history.record({ ...report, scope: "sandbox", toolVersion: "bench" });
  await history.close();
  return outcome;
});
process.send?.({ readingMs: reading.ms, recordingMs: recording.ms, outcome: recording.result });
