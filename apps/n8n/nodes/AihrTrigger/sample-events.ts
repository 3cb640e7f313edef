import type { AdoptionViewModel } from "@aihr-plugins/core";
import { events, type ReportEvent } from "@aihr-plugins/report/events";
import type { Settings } from "./read-settings.ts";

/** Returns one event of each kind asked for, made of real learners, so that a workflow can be built before any happen. */
export function sampleEvents(
  learners: readonly AdoptionViewModel[],
  { find, wants }: Settings,
): readonly ReportEvent[] {
  const empty = { learners: new Map() };
  const found = events(empty, { learners, complete: true }, find).events.filter(wants);
  const kinds = new Map(found.map((event) => [event.type, event] as const).reverse());
  return [...kinds.values()].reverse();
}
