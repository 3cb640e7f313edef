import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  createPopulation,
  createSandbox,
  type Faults,
  type Learner,
  type Population,
  type Progress,
  populationOf,
  type Sandbox,
} from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { onTestFinished } from "vitest";

/** A key that stands nowhere else, so that a test can look for it. */
export const secretKey = "k3y-that-must-not-show";

export interface ServedApi {
  readonly env: { readonly AIHR_BASE_URL: string; readonly AIHR_API_KEY: string };
  readonly sandbox: Sandbox;
}

/** Serves an API until the test ends. */
export async function serveApi(population: Population, faults: Faults = {}): Promise<ServedApi> {
  const sandbox = createSandbox({ population, faults, apiKey: secretKey });
  const { url, close } = await serveSandbox({ sandbox });
  onTestFinished(close);
  return { env: { AIHR_BASE_URL: url, AIHR_API_KEY: secretKey }, sandbox };
}

/** Serves an API that answers everything with this text until the test ends. */
export async function serveText(body: string): Promise<Pick<ServedApi, "env">> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { env: { AIHR_BASE_URL: `http://127.0.0.1:${port}`, AIHR_API_KEY: secretKey } };
}

/** So many made-up learners. */
export function people(learners: number): Population<Learner> {
  return createPopulation({ seed: 1, learners });
}

/** The learners with these names, each in one program. */
export function named(...names: readonly string[]): Population<Learner> {
  return populationOf(names.map((userName, index) => learner(userName, index)));
}

export function learner(userName: string, index: number, progress: Partial<Progress> = {}): Learner {
  const userId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  return { userId, userName, userAvatarUrl: null, totalHoursStudied: 12.5, progress: [{ ...inProgress, ...progress }] };
}

const inProgress: Progress = {
  programName: "People Analytics",
  abbreviation: "PA",
  value: 50,
  timeSpentInMinutes: 600,
  timeLeftInMinutes: 600,
  totalDuration: "PT20H",
  date: "2026-11-20T08:00:00Z",
};

/** All learners of a population, in the API's order. */
export function everybody(population: Population<Learner>): readonly Learner[] {
  return Array.from({ length: population.size }, (_, index) => population.at(index));
}
