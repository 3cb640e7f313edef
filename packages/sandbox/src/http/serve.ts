import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import type { Sandbox } from "../create-sandbox.ts";
import { createApp } from "./app.ts";

export interface ServeOptions {
  readonly sandbox: Sandbox;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Default: 127.0.0.1, which nobody else can reach. */
  readonly hostname?: string;
}

export interface ServedSandbox {
  /** The base URL, without a slash at its end. */
  readonly url: string;
  /** Stops at once, whoever is still connected. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP. Rejects when the port cannot be had. */
export async function serveSandbox({
  sandbox,
  port = 0,
  hostname = "127.0.0.1",
}: ServeOptions): Promise<ServedSandbox> {
  // Clients under test live in this process too, and shall meet Node's own Request and Response.
  const server = createAdaptorServer({ fetch: createApp(sandbox).fetch, overrideGlobalObjects: false });
  server.listen(port, hostname);
  await once(server, "listening");
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${taken}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
