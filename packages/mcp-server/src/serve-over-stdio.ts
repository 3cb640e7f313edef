import type { Readable, Writable } from "node:stream";
import type { Login } from "@aihr-plugins/login";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { createMcpServer } from "./create-mcp-server.ts";
import { createHistoryAccess, type OpenHistoryReader } from "./reading/history-access.ts";
import { createSharedReport } from "./reading/shared-report.ts";

/** How to serve an assistant on this machine. */
export interface StdioOptions {
  /** Returns where the API is and the key to it, or undefined if that is not set. Asked at each reading. */
  readonly openAccess: () => Promise<Login | undefined>;
  /** Opens the history, at each question about it. Undefined if there is none. */
  readonly openHistory?: (() => Promise<OpenHistoryReader>) | undefined;
  readonly stdin: Readable;
  /** Carries the protocol and nothing else. */
  readonly stdout: Writable;
  /** The version of the program that serves. */
  readonly version: string;
  /** Time zone for counting calendar days. Defaults to the computer's. */
  readonly timeZone?: string | undefined;
  /** Whether learners have IDs only. */
  readonly withoutNames?: boolean | undefined;
  /** Ends the server. It also ends when the client closes its end of the pipe. */
  readonly signal?: AbortSignal | undefined;
}

/** Clients stop waiting after a minute, or later if they hear of progress. */
const answerWithinMs = 50_000;

/** Serves one client over standard input and output. Resolves when the client has gone or the signal aborts. */
export async function serveOverStdio(options: StdioOptions): Promise<void> {
  const { openAccess, openHistory, stdin, stdout, version, withoutNames = false } = options;
  const { timeZone = localTimeZone() } = options;
  const end = new AbortController();
  const ended = new Promise<void>((resolve) => {
    const stop = () => {
      end.abort();
      resolve();
    };
    stdin.once("end", stop).once("close", stop);
    options.signal?.addEventListener("abort", stop, { once: true });
    if (options.signal?.aborted) stop();
  });
  const report = createSharedReport({
    ...{ openAccess, timeZone, withoutNames, answerWithinMs },
    signal: end.signal,
    now: Date.now,
  });
  const history = createHistoryAccess({ openHistory, withoutNames, now: Date.now });
  const server = serveStdio(() => createMcpServer({ report, history, version, withoutNames }), {
    transport: new StdioServerTransport(stdin, stdout),
  });
  await ended;
  await server.close();
}

/** UTC where the system names no zone that can be used. */
function localTimeZone(): string {
  try {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
