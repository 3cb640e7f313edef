import { createDeeplink } from "@raycast/utils";

/** A link that opens this learner in Raycast. */
export function learnerLink(learnerId: string): string {
  // Raycast's helper reads the manifest from the disk each time, and every row has a link.
  command ??= createDeeplink({ command: "find-learner" });
  return `${command}?arguments=${encodeURIComponent(JSON.stringify({ learner: learnerId }))}`;
}

let command: string | undefined;
