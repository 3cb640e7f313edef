import { useMemo } from "react";
import type { RosterView } from "./roster-view.ts";

/**
 * Returns the same view as long as only the progress of the reading changes: it changes twenty times, no row shows it,
 * and drawing all rows each time would fill the memory.
 */
export function useSteadyView(view: RosterView): RosterView {
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of a view but `loading`; the functions do the same for the same account.
  return useMemo(() => view, [view.account.id, view.roster, view.options, view.isLoading, view.failure, view.team]);
}
