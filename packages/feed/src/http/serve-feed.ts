import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import { createFeedApp, type FeedAppOptions } from "./create-feed-app.ts";

/** Where an application is served. */
export interface ServeFeedOptions extends FeedAppOptions {
  /** Defaults to 0: any free port. */
  readonly port?: number;
  /** Defaults to 127.0.0.1, which no other machine can reach. */
  readonly hostname?: string;
}

/** A feed that is being served. */
export interface ServedFeed {
  /** The server's address, without a slash at its end. */
  readonly url: string;
  /** Stops taking requests, and resolves when those that were taken are answered. */
  close(): Promise<void>;
}

/** The names of this machine for itself, as addresses spell them. */
const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);

/** Requests that are still coming in after this time are given up. */
const requestTimeoutMs = 30_000;

/**
 * Serves a feed over HTTP.
 *
 * @throws Error if the port cannot be opened, with Node's `code`, such as `EADDRINUSE`.
 */
export async function serveFeed({
  port = 0,
  hostname = "127.0.0.1",
  ...options
}: ServeFeedOptions): Promise<ServedFeed> {
  const isLocal = loopback.has(hostname) && options.publicUrl === undefined;
  const app = createFeedApp({ ...(isLocal && { onlyHosts: [...loopback] }), ...options });
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs },
  });
  server.listen(port, hostname);
  await once(server, "listening");
  const address = server.address();
  const openPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${openPort}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      await closed;
    },
  };
}
