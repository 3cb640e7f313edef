import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import type { Sandbox } from "../create-sandbox.ts";
import { createApp } from "./create-app.ts";

export interface ServeOptions {
  readonly sandbox: Sandbox;
  /** Defaults to 0: any free port. */
  readonly port?: number;
  /** Defaults to 127.0.0.1, which no other machine can reach. */
  readonly hostname?: string;
}

export interface ServedSandbox {
  /** The base URL, without a trailing slash. */
  readonly url: string;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP.
 *
 * @throws Error if the port cannot be opened, with Node's `code`, such as `EADDRINUSE`.
 * @example
 * const { url, close } = await serveSandbox({ sandbox: createSandbox() });
 */
export async function serveSandbox({
  sandbox,
  port = 0,
  hostname = "127.0.0.1",
}: ServeOptions): Promise<ServedSandbox> {
  // Clients under test run in this process too and need Node's own Request and Response.
  const server = createAdaptorServer({ fetch: createApp(sandbox).fetch, overrideGlobalObjects: false });
  server.listen(port, hostname);
  await once(server, "listening");
  const address = server.address();
  const openPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${openPort}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
