import { createClient } from "@aihr-plugins/core";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { send } from "./aside.ts";
import { readBarely } from "./bare-reader.ts";
import { learners, pageSize, type Walked } from "./memory.ts";

const [walker, baseUrl = ""] = process.argv.slice(2);

globalThis.gc?.();
const before = process.memoryUsage.rss();
let highest = before;
const sample = () => {
  highest = Math.max(highest, process.memoryUsage.rss());
};
const sampling = setInterval(sample, 2);
const walked = walker === "client" ? await walkWithClient() : await walkBarely();
clearInterval(sampling);
send({ learners: walked, megabytes: (highest - before) / 1e6 } satisfies Walked);

async function walkWithClient(): Promise<number> {
  let given = 0;
  for await (const page of createClient({ baseUrl, apiKey: sandboxApiKey, pageSize }).pages()) {
    given += page.length;
    sample();
  }
  return given;
}

/** Remembers learner IDs and nothing else, with the client's default number of requests in flight. */
async function walkBarely(): Promise<number> {
  const ids = new Set<string>();
  await readBarely(baseUrl, { pages: learners / pageSize, pageSize, inFlight: 4 }, (page) => {
    for (const { userId } of page) ids.add(userId);
    sample();
  });
  return ids.size;
}
