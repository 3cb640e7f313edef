import type { Login } from "@aihr-plugins/login";

/** A sandbox in this process. */
export interface OpenSandbox {
  readonly login: Login;
  close(): Promise<void> | void;
}

/** Serves a made-up organization on this machine. Loaded only here: a report of the API needs none of it. */
export async function openSandbox(learners: number): Promise<OpenSandbox> {
  const { createLivingPopulation, createSandbox, lastMidnight, sandboxApiKey } = await import("@aihr-plugins/sandbox");
  const { serveSandbox } = await import("@aihr-plugins/sandbox/http");
  const population = createLivingPopulation({ seed: 1, learners });
  // A server may run for days: each midnight brings the next day.
  const sandbox = createSandbox({ population, asOf: () => lastMidnight(Date.now()) });
  const { url, close } = await serveSandbox({ sandbox });
  return { login: { baseUrl: url, apiKey: sandboxApiKey }, close };
}
