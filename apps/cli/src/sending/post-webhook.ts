import { setTimeout as wait } from "node:timers/promises";
import { systemCode, UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { DeliveryError } from "./delivery-error.ts";
import { isLoopback } from "./loopback.ts";

/** A chat that takes messages at a secret address. */
export type ChatService = "Slack" | "Teams";

const variables: Readonly<Record<ChatService, string>> = { Slack: "AIHR_SLACK_WEBHOOK", Teams: "AIHR_TEAMS_WEBHOOK" };

/**
 * Returns the address of a webhook from the environment. It is a secret: who knows it can post.
 *
 * @throws UserError if it is missing or not https (http is for this machine). It is not quoted.
 */
export function readWebhook(service: ChatService, { env }: Pick<World, "env">): string {
  const name = variables[service];
  const text = env[name]?.trim() ?? "";
  if (text === "") throw new UserError(`${name} must be set to the address of a webhook in ${service}.`);
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe) throw new UserError(`${name} must be an address that begins with https://.`);
  return text;
}

/**
 * Posts JSON to a webhook. Waits and tries again when the service asks for it.
 *
 * @throws DeliveryError without the address
 */
export async function postWebhook(
  service: ChatService,
  url: string,
  body: unknown,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await post(service, url, body, signal);
    if (response.ok) return response.body?.cancel();
    const seconds = Number(response.headers.get("retry-after") ?? 1);
    if (response.status === 429 && attempt < mostAttempts && seconds <= longestWaitSeconds) {
      await response.body?.cancel();
      await wait(seconds * 1000, undefined, { signal });
      continue;
    }
    throw new DeliveryError(`${service} refused the message (${response.status}${await reasonOf(response)})`);
  }
}

const mostAttempts = 3;
const longestWaitSeconds = 60;
const timeoutMs = 30_000;

async function post(service: ChatService, url: string, body: unknown, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      // Another place than the one that the user chose must not get the message.
      redirect: "error",
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  } catch (error) {
    const code = error instanceof Error ? systemCode(error.cause) : undefined;
    throw new DeliveryError(`${service} cannot be reached${code === undefined ? "" : ` (${code})`}`);
  }
}

/** Slack's own words for a refusal, such as `no_service`. Anything longer is left out. */
async function reasonOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => "");
  return /^[a-z_]{1,40}$/.test(text) ? `, ${text}` : "";
}
