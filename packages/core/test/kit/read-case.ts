import { sandboxSyncTransport, sandboxTransport, virtualTime } from "@aihr-plugins/conformance";
import { type Collected, createClientOver, createSyncClient, isAihrError, type ReportQuery } from "@aihr-plugins/core";
import { createPopulation, createSandbox, type Faults, sandboxApiKey } from "@aihr-plugins/sandbox";

/** One server and one way to read its report. */
export interface Case {
  readonly learners: number;
  readonly pageSize: number;
  readonly concurrency: number;
  readonly limit: number | undefined;
  readonly strict: boolean;
  readonly faults: Faults;
  /** Places of the learners asked for by ID; those past the end are IDs that no learner has. By default, all. */
  readonly asked?: readonly number[] | undefined;
  readonly expectedLearners?: number | undefined;
}

export const drivers = [
  ["asynchronous", readAsync],
  ["synchronous", readSync],
] as const;

export async function readAsync(given: Case, onSend?: (body: string) => void): Promise<Collected> {
  const transport = sandboxTransport(sandboxOf(given));
  return createClientOver(
    {
      ...virtualTime(),
      random: () => 0.5,
      transport: (request, options) => {
        onSend?.(request.body);
        return transport(request, options);
      },
    },
    optionsOf(given),
  ).collect(queryOf(given), readOptionsOf(given));
}

export async function readSync(given: Case, onSend?: (body: string) => void): Promise<Collected> {
  return syncClientOf(given, onSend).collect(queryOf(given), readOptionsOf(given));
}

/** A synchronous client of the case's server. */
export function syncClientOf(given: Case, onSend?: (body: string) => void) {
  const transport = sandboxSyncTransport(sandboxOf(given));
  const { now, sleepSync: sleep } = virtualTime();
  return createSyncClient(
    {
      now,
      sleep,
      random: () => 0.5,
      transport: (requests, options) => {
        for (const { body } of requests) onSend?.(body);
        return transport(requests, options);
      },
    },
    optionsOf(given),
  );
}

export function optionsOf({ pageSize, concurrency }: Case) {
  return { baseUrl: "https://sandbox.example", apiKey: sandboxApiKey, pageSize, concurrency, retry: { attempts: 8 } };
}

export function readOptionsOf({ limit, strict, expectedLearners }: Case) {
  return { limit, strict, expectedLearners };
}

export function queryOf(given: Case): ReportQuery {
  return { userIds: given.asked?.map((place) => idAt(given, place)) };
}

export function sandboxOf({ learners, faults }: Case) {
  return createSandbox({ population: createPopulation({ seed: 1, learners }), faults });
}

/** The ID at a place; past the end, one that no learner has. */
export function idAt({ learners }: Case, place: number): string {
  if (place >= learners) return `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
  return createPopulation({ seed: 1, learners }).at(place).userId;
}

export function idsOf(learners: Collected["learners"]): readonly string[] {
  return learners.map(({ userId }) => userId);
}

/** Returns an AihrError, and throws everything else. */
export function aihrError(error: unknown) {
  if (!isAihrError(error)) throw error;
  return error;
}
