import { createSandbox, populationOf, type RawLearner, type SandboxOptions } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { afterAll } from "vitest";

/** A served stand-in API whose learners and faults a test changes. */
export interface ChangingSandbox {
  readonly url: string;
  become(options: SandboxOptions): void;
}

/** Serves a sandbox until the tests of the file are done. */
export async function openSandbox(): Promise<ChangingSandbox> {
  let current = createSandbox();
  const { url, close } = await serveSandbox({
    sandbox: {
      get population() {
        return current.population;
      },
      get requests() {
        return current.requests;
      },
      respond: (request) => current.respond(request),
    },
  });
  afterAll(close);
  return {
    url,
    become(options) {
      current = createSandbox(options);
    },
  };
}

/** The options of a sandbox with these learners. */
export function withLearners(
  ...learners: readonly (Omit<Partial<RawLearner>, "userId"> & { readonly number: number })[]
): SandboxOptions {
  return {
    population: populationOf(
      learners.map(({ number, ...learner }) => ({ userId: learnerId(number), ...learner })),
      { programs, order: "given" },
    ),
  };
}

/** The UUID of the learner with this number. */
export function learnerId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** An enrollment with a program of 20 hours. */
export function enrollment(abbreviation: string, value: number, date: string, fields: object = {}) {
  const programName = programs.find((program) => program.abbreviation === abbreviation)?.name ?? abbreviation;
  return { programName, abbreviation, value, timeSpentInMinutes: value * 12, totalDuration: "PT20H", date, ...fields };
}

const programs = [
  { sku: "PRG-1", name: "People Analytics", abbreviation: "PA", totalDuration: "PT20H", minutes: 1200 },
  { sku: "PRG-2", name: "Talent Acquisition", abbreviation: "TA", totalDuration: "PT20H", minutes: 1200 },
  { sku: "PRG-3", name: "Pay, Perks, and Benefits", abbreviation: "PPB", totalDuration: "PT20H", minutes: 1200 },
];

/** A population of learners with these numbers, each halfway through People Analytics. */
export function team(...numbers: readonly number[]) {
  return withLearners(
    ...numbers.map((number) => ({
      number,
      userName: `Learner ${number}`,
      progress: [enrollment("PA", 50, "2026-11-20T09:00:00Z")],
    })),
  );
}
