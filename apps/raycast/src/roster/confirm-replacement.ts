import { countText } from "@aihr-plugins/report";
import { Alert, confirmAlert } from "@raycast/api";
import type { Roster } from "./roster.ts";

/** Asks whether a report that lost most of its learners replaces the kept one. */
export function confirmReplacement({ learners }: Roster): Promise<boolean> {
  const count = learners.length === 0 ? "no learners" : countText(learners.length, "learner");
  return confirmAlert({
    title: "Use the New Report?",
    message: `It lists ${count}. The last report is removed from this computer.`,
    primaryAction: { title: "Use New Report", style: Alert.ActionStyle.Destructive },
  });
}
