import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { ILoadOptionsFunctions } from "n8n-workflow";
import { openClient } from "../transport/open-client.ts";
import { type Credential, readCredential } from "../transport/read-credential.ts";
import { withinBudget } from "../transport/within-budget.ts";

/** How long the lists of the editor show a report. */
const keptMs = 60_000;
/** n8n's editor waits no longer for a list. */
const budgetMs = 60_000;

interface Reading {
  readonly startedAt: number;
  readonly learners: Promise<readonly AdoptionViewModel[]>;
}

/** By a hash of the credential. */
const readings = new Map<string, Reading>();

/**
 * Returns all learners for a list of the editor. A credential's report is read at most once a minute: everything that is
 * typed meanwhile, and every list, is answered from one reading. A failed reading is not kept.
 *
 * @throws AihrError
 */
export async function recentReport(context: ILoadOptionsFunctions): Promise<readonly AdoptionViewModel[]> {
  forgetOld();
  const key = await hashOf(await readCredential(context));
  const kept = readings.get(key);
  if (kept !== undefined) return kept.learners;
  const reading = { startedAt: Date.now(), learners: readAll(context) };
  readings.set(key, reading);
  reading.learners.catch(() => {
    if (readings.get(key) === reading) readings.delete(key);
  });
  return reading.learners;
}

/** Returns all learners if they were read in the last minute, without a request; undefined otherwise. */
export async function keptReport(context: ILoadOptionsFunctions): Promise<readonly AdoptionViewModel[] | undefined> {
  forgetOld();
  return readings.get(await hashOf(await readCredential(context)))?.learners.catch(() => undefined);
}

function readAll(context: ILoadOptionsFunctions): Promise<readonly AdoptionViewModel[]> {
  return withinBudget(budgetMs, async (signal) => {
    const client = await openClient(context, { signal, patienceMs: budgetMs });
    return (await client.collect()).learners;
  });
}

/** Names stay in memory no longer than they are used. */
function forgetOld(): void {
  for (const [key, { startedAt }] of readings) {
    const age = Date.now() - startedAt;
    if (age < 0 || age >= keptMs) readings.delete(key);
  }
}

/** Another server or key is another report. The key itself is kept nowhere. */
async function hashOf({ baseUrl, apiKey }: Credential): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([baseUrl, apiKey])));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
