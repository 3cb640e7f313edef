import { createClient } from "@aihr-plugins/core";
import { SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import { readBarely } from "./bare-reader.ts";
import type { Finding } from "./finding.ts";
import { median, medianRatio, race } from "./race.ts";
import { learners, openReportServer, pageSize, type ReportServer } from "./report-server.ts";

const concurrency = 6;

/** Collecting a report, against the least that it takes and against one page after the other. */
export async function measureReading(): Promise<readonly Finding[]> {
  const server = await openReportServer();
  try {
    return [...(await underFixedLatency(server)), await underExponentialLatency(server)];
  } finally {
    await server.end();
  }
}

async function underFixedLatency(server: ReportServer): Promise<readonly Finding[]> {
  const { client, floor, oneByOne } = await race(
    {
      client: async (round) => whole(await collect(server.at("fixed", round))),
      floor: async (round) => whole(await readBarely(server.at("fixed", round), concurrency)),
      oneByOne: async (round) => whole(await readBarely(server.at("fixed", round), 1)),
    },
    { warmUp: 2, counted: 11 },
  );
  return [
    {
      what: "time to collect, ÷ the floor",
      client: ms(client),
      against: `the floor: ${ms(floor)}`,
      figure: medianRatio(client, floor),
      target: { atMost: 1.1 },
    },
    {
      what: "speed, × one page after the other",
      client: ms(client),
      against: `one by one: ${ms(oneByOne)}`,
      figure: medianRatio(oneByOne, client),
      target: { atLeast: 4 },
    },
  ];
}

async function underExponentialLatency(server: ReportServer): Promise<Finding> {
  const { client, floor } = await race(
    {
      client: async (round) => whole(await collect(server.at("exponential", round))),
      floor: async (round) => whole(await readBarely(server.at("exponential", round), concurrency)),
    },
    { warmUp: 2, counted: 21 },
  );
  return {
    what: "time to collect under uneven latency, ÷ the floor",
    client: ms(client),
    against: `the floor: ${ms(floor)}`,
    figure: medianRatio(client, floor),
    target: { atMost: 1.35 },
  };
}

async function collect(baseUrl: string): Promise<number> {
  const client = createClient({ baseUrl, apiKey: SANDBOX_API_KEY, pageSize, concurrency });
  return (await client.collect()).learners.length;
}

/** Who reads less is not faster. */
function whole(read: number): void {
  if (read !== learners) throw new Error(`${read} learners were read instead of ${learners}.`);
}

function ms(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms`;
}
