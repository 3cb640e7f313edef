import type { ServerContext } from "@modelcontextprotocol/server";
import type { LearnersSoFar } from "../reading/fetch-report.ts";

/**
 * Returns a function that passes the progress of a reading on to the client, if the client asked for it. A client that
 * hears of progress waits longer.
 */
export function progressReporter({ mcpReq }: ServerContext): ((progress: LearnersSoFar) => void) | undefined {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return undefined;
  return ({ learners, total }) => {
    const params = { progressToken, progress: learners, ...(total !== null && { total }), message: "Learners read" };
    // A client that has gone needs no progress.
    mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
  };
}
