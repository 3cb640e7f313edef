import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { SandboxResponse } from "../exchange.ts";
import { encodeBody } from "./encode-body.ts";

/** Sends a response the way its `delivery` says. The signal aborts when the client disconnects. */
export async function deliver(
  response: SandboxResponse,
  outgoing: HttpBindings["outgoing"],
  signal: AbortSignal,
): Promise<Response> {
  const connected = await delay(response.delayMs, signal);
  if (!connected) return RESPONSE_ALREADY_SENT;
  switch (response.delivery) {
    case "whole":
    case "cut-off":
      // A 204 must not have a body, not even an empty one.
      return new Response(response.body ? encodeBody(response) : null, {
        status: response.status,
        headers: response.headers,
      });
    case "dropped":
      await drop(response, outgoing);
      return RESPONSE_ALREADY_SENT;
    case "hung":
      if (!outgoing.destroyed) await once(outgoing, "close");
      return RESPONSE_ALREADY_SENT;
  }
}

/** Waits. Returns false if the client disconnects first. */
async function delay(delayMs: number, signal: AbortSignal): Promise<boolean> {
  if (delayMs === 0) return true;
  return wait(delayMs, true, { signal }).catch(() => false);
}

/** Announces the whole body, sends half of it and breaks the connection. */
async function drop({ status, headers, body }: SandboxResponse, outgoing: HttpBindings["outgoing"]): Promise<void> {
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, { ...headers, "content-length": bytes.length });
  await new Promise((sent) => outgoing.write(bytes.subarray(0, bytes.length >> 1), sent));
  outgoing.destroy();
}
