import { type LearningHistory, scopeText } from "@aihr-plugins/history";
import { createLivingPopulation } from "@aihr-plugins/sandbox";

const dayMs = 86_400_000;
const nightsRecorded = 366;

/** How a year of the made-up organization is recorded. */
export interface YearOptions {
  /** The last night, in milliseconds since 1970. */
  readonly until: number;
  readonly toolVersion: string;
  /** Defaults to 250. */
  readonly learners?: number | undefined;
  /** Ends the recording, which then throws: a part of a year would be shown as a whole one. */
  readonly signal: AbortSignal;
}

/** Records every night of the made-up organization's last year. */
export async function recordYear(
  history: LearningHistory,
  { until, toolVersion, signal, learners: size = 250 }: YearOptions,
): Promise<void> {
  const organization = createLivingPopulation({ seed: 1, learners: size });
  for (let night = 0; night < nightsRecorded; night += 1) {
    const readAt = until - (nightsRecorded - 1 - night) * dayMs;
    const population = organization(readAt);
    const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
    await history.record(
      { learners, readAt, complete: true, drifted: false, timeZone: "UTC", scope: scopeText("sandbox"), toolVersion },
      { accept: true },
    );
    // A signal is only noticed between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
}
