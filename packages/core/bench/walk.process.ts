import { createClient } from "@aihr-plugins/core";
import { SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import { tell } from "./aside.ts";
import type { Walked } from "./memory.ts";

const [baseUrl = ""] = process.argv.slice(2);
const client = createClient({ baseUrl, apiKey: SANDBOX_API_KEY, pageSize: 1000 });

globalThis.gc?.();
const before = process.memoryUsage();
const startedMs = performance.now();
let learners = 0;
let heap = 0;

const sample = () => {
  const { heapUsed, external } = process.memoryUsage();
  heap = Math.max(heap, heapUsed + external);
};
const sampling = setInterval(sample, 2);
for await (const page of client.pages()) {
  learners += page.length;
  sample();
}
clearInterval(sampling);
const ms = performance.now() - startedMs;
tell({
  learners,
  ms,
  heapBytes: heap - before.heapUsed - before.external,
  residentBytes: process.resourceUsage().maxRSS * 1024 - before.rss,
} satisfies Walked);
