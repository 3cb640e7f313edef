import { countText } from "@aihr-plugins/report";
import { Alert, confirmAlert } from "@raycast/api";
import type { Roster } from "./roster.ts";
import { cacheEpoch } from "./roster-cache.ts";

/**
 * Asks whether a report that lost most of its learners replaces the kept one. Returns false, too, if all learners were
 * removed since that report was read, in the epoch of the cache that is given.
 */
export async function confirmReplacement({ learners }: Roster, epoch: string | undefined): Promise<boolean> {
  const count = learners.length === 0 ? "no learners" : countText(learners.length, "learner");
  const isConfirmed = await confirmAlert({
    title: "Use the New Report?",
    message: `It lists ${count}. The last report is removed from this computer.`,
    primaryAction: { title: "Use New Report", style: Alert.ActionStyle.Destructive },
  });
  return isConfirmed && epoch === cacheEpoch();
}
