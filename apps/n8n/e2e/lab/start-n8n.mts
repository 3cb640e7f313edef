import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port.mts";
import { type N8nSettings, startProcess } from "./start-process.mts";

/** A running n8n. */
export interface N8n {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const patienceMs = 120_000;

/** Starts n8n and waits until it answers. */
export async function startN8n(settings: N8nSettings): Promise<N8n> {
  const port = await freePort();
  const env = { ...settings.env, N8N_PORT: String(port), WEBHOOK_URL: `http://127.0.0.1:${port}/` };
  const { child, stop } = await startProcess(["start"], { ...settings, env });
  const url = `http://127.0.0.1:${port}`;
  const deadlineMs = Date.now() + patienceMs;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadlineMs) {
      await stop();
      throw new Error(`n8n did not start:\n${await readFile(join(settings.userFolder, "start.log"), "utf8")}`);
    }
    await wait(250);
  }
  return { url, pid: child.pid ?? 0, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/healthz/readiness`);
    // Before it is set up, n8n answers some paths and not yet others.
    return ok && (await fetch(`${url}/rest/login`)).status === 401;
  } catch {
    return false;
  }
}
