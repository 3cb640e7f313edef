import {
  type Client,
  createClient,
  fetchTransport,
  isAihrError,
  type PageQuery,
  type Transport,
} from "@aihr-plugins/core";
import type { World } from "../../world/world.ts";
import type { Access } from "../environment.ts";
import type { Evidence, Exchange, Tried } from "./evidence.ts";

const smallSize = 2;
const largeSize = 1000;
const lesserSize = 100;
const farPage = 1_000_000;

/**
 * Asks the API seven or eight requests, one after the other, and keeps what came.
 *
 * @throws AihrError when even the first request fails
 */
export async function gather({ baseUrl, apiKey }: Access, world: World, patienceMs?: number): Promise<Evidence> {
  const exchanges: Exchange[] = [];
  const transport = recording(exchanges, world);
  const client = createClient({ baseUrl, apiKey, transport, signal: world.signal, patienceMs, retry: { attempts: 3 } });
  const ask = (query: PageQuery) => tryPage(client, query);

  const first = await client.page({ page: 1, pageSize: smallSize });
  const second = await ask({ page: 2, pageSize: smallSize });
  const { large, ...sizes } = await askLarge(ask);
  const isShort = large.ok && large.reply.data.length > 0 && large.reply.data.length < sizes.largeSize;
  const largeNext = isShort ? await ask({ page: 2, pageSize: sizes.largeSize }) : undefined;
  const past = await ask({ page: farPage, pageSize: smallSize });
  const [someLearner] = first.data;
  const one = someLearner && (await ask({ page: 1, pageSize: smallSize, userIds: [someLearner.userId] }));
  const noProgram = await ask({ page: 1, pageSize: smallSize, programSKUs: ["no-such-program"] });

  return { smallSize, first, second, past, ...sizes, large, largeNext, one, noProgram, exchanges };
}

/** Some servers refuse a page size above their cap instead of giving less. */
async function askLarge(ask: (query: PageQuery) => Promise<Tried>) {
  const large = await ask({ page: 1, pageSize: largeSize });
  if (large.ok) return { large, largeSize, tooLarge: undefined };
  return { large: await ask({ page: 1, pageSize: lesserSize }), largeSize: lesserSize, tooLarge: large };
}

async function tryPage(client: Client, query: PageQuery): Promise<Tried> {
  try {
    return { ok: true, reply: await client.page(query) };
  } catch (error) {
    if (!isAihrError(error) || error.code === "aborted") throw error;
    return { ok: false, code: error.code, status: error.status };
  }
}

function recording(exchanges: Exchange[], { now }: World): Transport {
  return async (request, options) => {
    const sentAt = now();
    const outcome = await fetchTransport(request, options);
    const seen = "failure" in outcome ? { status: null, headers: {} } : outcome;
    exchanges.push({ status: seen.status, headers: seen.headers, elapsedMs: now() - sentAt });
    return outcome;
  };
}
