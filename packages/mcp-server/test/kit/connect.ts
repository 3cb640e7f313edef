import type { Login } from "@aihr-plugins/login";
import {
  createHistoryAccess,
  createMcpServer,
  createSharedReport,
  type OpenHistoryReader,
  type SharedReportOptions,
} from "@aihr-plugins/mcp-server";
import { createSandbox, type Faults, type Population, type Sandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { onTestFinished } from "vitest";

/** When the reports of the tests are read. */
export const readAt = Date.UTC(2026, 10, 23, 12);

/** A server with a client, and what the server reads from. */
export interface Connected {
  readonly client: Client;
  /** Requests that have reached AIHR, as it behaves now. */
  requests(): number;
  /** Makes AIHR behave otherwise from now on. */
  misbehave(faults: Faults): Promise<void>;
  /** Moves the server's clock. */
  pass(ms: number): void;
  /** Calls a tool and returns its data. */
  call(name: string, input?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Calls a tool that cannot answer, and returns what it says. */
  refusal(name: string, input?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** What a server is created with, as far as a test chooses it. */
interface ConnectOptions extends Partial<SharedReportOptions> {
  readonly openHistory?: () => Promise<OpenHistoryReader>;
}

interface Served {
  readonly population: Population;
  readonly faults?: Faults;
  readonly apiKey?: string;
}

/** Connects a client to a server that reads a sandbox over HTTP, until the test ends. */
export async function connect(
  { population, faults = {}, apiKey = sandboxApiKey }: Served,
  options: ConnectOptions = {},
): Promise<Connected> {
  let api = await serve({ population, faults, apiKey });
  let passedMs = 0;
  const client = await connectTo({
    openAccess: async (): Promise<Login> => ({ baseUrl: api.url, apiKey }),
    now: () => readAt + passedMs,
    ...options,
  });
  return {
    client,
    requests: () => api.sandbox.requests.length,
    async misbehave(others) {
      api = await serve({ population, faults: others, apiKey });
    },
    pass(ms) {
      passedMs += ms;
    },
    async call(name, input = {}) {
      const { structuredContent, isError, content } = await client.callTool({ name, arguments: input });
      if (isError) throw new Error(`The tool failed: ${JSON.stringify(content)}`);
      return { ...(typeof structuredContent === "object" && structuredContent) };
    },
    refusal: (name, input = {}) => refusalOf(client, name, input),
  };
}

async function serve(options: Required<Served>): Promise<{ readonly url: string; readonly sandbox: Sandbox }> {
  const sandbox = createSandbox(options);
  const { url, close } = await serveSandbox({ sandbox });
  onTestFinished(close);
  return { url, sandbox };
}

/** Connects a client to a server with these settings, until the test ends. */
export async function connectTo({ openHistory, ...options }: ConnectOptions): Promise<Client> {
  const { withoutNames = false, now = () => readAt } = options;
  const report = createSharedReport({
    openAccess: async () => undefined,
    timeZone: "UTC",
    withoutNames,
    signal: new AbortController().signal,
    now,
    answerWithinMs: 50_000,
    ...options,
  });
  const history = createHistoryAccess({ openHistory, withoutNames, now });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = serveStdio(() => createMcpServer({ report, history, version: "1.2.3", withoutNames }), {
    transport: there,
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(here);
  onTestFinished(async () => {
    await client.close();
    await server.close();
  });
  return client;
}

/** Calls a tool that cannot answer, and returns what it says. */
export async function refusalOf(
  client: Client,
  name: string,
  input: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { isError, content } = await client.callTool({ name, arguments: input });
  const [first] = content;
  if (!isError || first?.type !== "text") throw new Error("The tool answered.");
  return first.text;
}
