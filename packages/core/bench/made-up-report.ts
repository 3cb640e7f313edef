import { createPopulation, respond, type SandboxResponse, sandboxApiKey } from "@aihr-plugins/sandbox";

/** The report that is read: so many learners, in pages of so many. */
export const learners = 10_000;
export const pageSize = 100;
export const pages = learners / pageSize;

const population = createPopulation({ seed: 1, learners });

/** What the sandbox answers when it is asked for a page. */
export function reply(page: number): SandboxResponse {
  const state = { population, apiKey: sandboxApiKey, faults: {}, requests: 0, attempts: 0 };
  return respond(state, {
    method: "POST",
    path: "/external/api/reports?api-version=1.0",
    headers: { "x-aihr-api-key": sandboxApiKey },
    body: JSON.stringify({ pageSize, page }),
  });
}
