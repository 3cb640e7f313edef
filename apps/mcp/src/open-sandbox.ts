import type { Login } from "@aihr-plugins/login";

/** A sandbox in this process. */
export interface OpenSandbox {
  readonly login: Login;
  close(): Promise<void> | void;
}

/** Serves a made-up organization on this machine. Loaded only here: a report of the API needs none of it. */
export async function openSandbox(learners: number): Promise<OpenSandbox> {
  const { createPopulation, createSandbox, lastMidnight, sandboxApiKey } = await import("@aihr-plugins/sandbox");
  const { serveSandbox } = await import("@aihr-plugins/sandbox/http");
  const population = createPopulation({ seed: 1, learners, asOf: lastMidnight(Date.now()) });
  const { url, close } = await serveSandbox({ sandbox: createSandbox({ population }) });
  return { login: { baseUrl: url, apiKey: sandboxApiKey }, close };
}
