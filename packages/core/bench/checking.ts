import { createSyncClient, type HttpReply, type SyncTransport } from "@aihr-plugins/core";
import { createPopulation, createSandbox, SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import type { Finding } from "./finding.ts";
import { median, medianRatio, race } from "./race.ts";
import { learners, pageSize } from "./report-server.ts";

/** What it takes to parse a reply and to check it, against parsing it. */
export async function measureChecking(): Promise<Finding> {
  const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners }) });
  const pages = Array.from({ length: learners / pageSize }, (_, index) => index + 1);
  const replies = new Map<string, HttpReply>();
  const transport: SyncTransport = (requests) =>
    requests.map((request) => {
      const { url, body } = request;
      const known = replies.get(body);
      if (known) return known;
      const {
        status,
        headers,
        body: text,
      } = sandbox.respond({ ...request, path: new URL(url).pathname + new URL(url).search });
      const reply = { status, headers, body: text };
      replies.set(body, reply);
      return reply;
    });
  const runtime = { transport, sleep: () => {}, now: () => 0, random: () => 0 };
  const client = createSyncClient(runtime, { baseUrl: "http://localhost", apiKey: SANDBOX_API_KEY, pageSize });
  for (const page of pages) client.page({ page });
  const bodies = [...replies.values()].map(({ body }) => body);

  const { checked, parsed } = await race(
    {
      checked: () => pages.map((page) => client.page({ page })),
      parsed: () => bodies.map((body) => JSON.parse(body)),
    },
    { warmUp: 10, counted: 31 },
  );
  return {
    what: "parsing and checking 100 replies, ÷ JSON.parse",
    client: `${median(checked).toFixed(0)} ms`,
    against: `JSON.parse: ${median(parsed).toFixed(0)} ms`,
    figure: medianRatio(checked, parsed),
  };
}
