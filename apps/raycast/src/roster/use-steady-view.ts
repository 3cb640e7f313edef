import { useMemo } from "react";
import type { RosterView } from "./use-roster.ts";

/**
 * The view, and the same one while nothing but how far reading has come changes: that is told twenty times, no row shows
 * it, and rows drawn each time would fill the memory.
 */
export function useSteadyView(view: RosterView): RosterView {
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of a view but `loading`; the functions do the same for the same account.
  return useMemo(() => view, [view.account.id, view.roster, view.isLoading, view.failure]);
}
