import { createClient } from "@aihr-plugins/core";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { readBarely } from "./bare-reader.ts";
import type { Finding } from "./finding.ts";
import { learners, pageSize, pages } from "./made-up-report.ts";
import { median, medianRatio, race } from "./race.ts";
import { openReportServer, type ReportServer } from "./report-server.ts";

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
  const times = await race(
    {
      client: (round) => collect(server.at("fixed", round)),
      expecting: (round) => collect(server.at("fixed", round), learners),
      floor: (round) => collectBarely(server.at("fixed", round), concurrency),
      oneByOne: (round) => collectBarely(server.at("fixed", round), 1),
    },
    { warmUp: 3, counted: 15 },
  );
  const [client, floor, oneByOne] = [times("client"), times("floor"), times("oneByOne")];
  const expecting = times("expecting");
  return [
    {
      what: "time to collect 10,000 learners, ÷ the floor",
      client: ms(client),
      against: `the floor: ${ms(floor)}`,
      figure: medianRatio(client, floor),
      target: { atMost: 1.08 },
    },
    {
      what: "the same with expectedLearners, ÷ the floor",
      client: ms(expecting),
      against: `the floor: ${ms(floor)}`,
      figure: medianRatio(expecting, floor),
      target: { atMost: 1.03 },
    },
    {
      what: "the same, by the quickest round of each",
      client: ms([Math.min(...client)]),
      against: `the floor: ${ms([Math.min(...floor)])}`,
      figure: Math.min(...client) / Math.min(...floor),
    },
    {
      what: "the same, × as fast as one page after the other",
      client: ms(client),
      against: `one by one: ${ms(oneByOne)}`,
      figure: medianRatio(oneByOne, client),
      target: { atLeast: 5 },
    },
  ];
}

async function underExponentialLatency(server: ReportServer): Promise<Finding> {
  const times = await race(
    {
      client: (round) => collect(server.at("exponential", round)),
      floor: (round) => collectBarely(server.at("exponential", round), concurrency),
    },
    { warmUp: 1, counted: 21 },
  );
  const [client, floor] = [times("client"), times("floor")];
  return {
    what: "time to collect under uneven latency, ÷ the floor",
    client: ms(client),
    against: `the floor: ${ms(floor)}`,
    figure: medianRatio(client, floor),
    target: { atMost: 1.1 },
  };
}

async function collect(baseUrl: string, expectedLearners?: number): Promise<void> {
  const client = createClient({ baseUrl, apiKey: sandboxApiKey, pageSize, concurrency });
  demandAll((await client.collect({}, { expectedLearners })).learners);
}

async function collectBarely(baseUrl: string, inFlight: number): Promise<void> {
  const collected: unknown[] = [];
  await readBarely(baseUrl, { pages, pageSize, inFlight }, (page) => collected.push(...page));
  demandAll(collected);
}

/** Reading fewer learners is not faster. */
function demandAll({ length }: readonly unknown[]): void {
  if (length !== learners) throw new Error(`${length} learners were read instead of ${learners}.`);
}

function ms(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms`;
}
