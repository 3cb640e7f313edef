import { createSyncClient, type SyncTransport } from "@aihr-plugins/core";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import type { Finding } from "./finding.ts";
import { pageSize, pages, reply } from "./made-up-report.ts";
import { median, medianRatio, race } from "./race.ts";

/** Making learners out of the bodies of replies: parsing and checking, against parsing alone. */
export async function measureChecking(): Promise<Finding> {
  const replies = Array.from({ length: pages }, (_, index) => reply(index + 1));
  let next = 0;
  const transport: SyncTransport = (requests) => requests.map(() => replies[next++ % pages] ?? { failure: "network" });
  const client = createSyncClient(
    { transport, sleep: () => {}, now: () => 0, random: () => 0 },
    { baseUrl: "http://localhost", apiKey: sandboxApiKey, pageSize },
  );

  // As while a report is read: without a page in memory, each garbage collection makes V8 forget what pages look like.
  const kept = client.page();
  const times = await race(
    {
      checked: () => replies.map(() => client.page()),
      parsed: () => replies.map(({ body }) => JSON.parse(body)),
    },
    { warmUp: 10, counted: 31 },
  );
  if (kept.data.length === 0) throw new Error("The kept page is empty.");
  const [checked, parsed] = [times("checked"), times("parsed")];
  return {
    what: "time to parse and check those replies, ÷ JSON.parse",
    client: `${median(checked).toFixed(1)} ms`,
    against: `JSON.parse: ${median(parsed).toFixed(1)} ms`,
    figure: medianRatio(checked, parsed),
    target: { atMost: 1.3 },
  };
}
