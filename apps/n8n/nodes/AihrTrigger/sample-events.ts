import type { AdoptionViewModel } from "@aihr-plugins/core";
import { events, type ReportEvent } from "@aihr-plugins/report/events";
import type { Settings } from "./read-settings.ts";

/** One event of each kind asked for, made of real learners, so that a workflow can be built before anything happens. */
export function sampleEvents(
  learners: readonly AdoptionViewModel[],
  { find, wants }: Settings,
  now: number,
): readonly ReportEvent[] {
  const nobody = { learners: new Map() };
  const told = events(nobody, { learners, complete: true }, { ...find, now }).events.filter(wants);
  const kinds = new Map(told.map((event) => [event.type, event] as const).reverse());
  return [...kinds.values()].reverse();
}
