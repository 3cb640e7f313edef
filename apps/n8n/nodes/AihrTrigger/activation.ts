import { isAihrError } from "@aihr-plugins/core";
import type { IPollFunctions } from "n8n-workflow";
import { TooSlow } from "./too-slow.ts";

/** n8n polls with the same context as long as a workflow is active. */
const polled = new WeakSet<object>();

/** Whether this is the first poll since the workflow was activated. n8n activates it only if that poll succeeds. */
export function isFirstPoll(context: IPollFunctions): boolean {
  if (polled.has(context)) return false;
  polled.add(context);
  return true;
}

/**
 * Whether the trigger stays active although its first poll failed: the next poll tries again. Otherwise n8n shows the
 * error to the user who activates the workflow. After a restart there is no such user, and n8n would stop polling for
 * good.
 */
export function staysActive(context: IPollFunctions, error: unknown, hasState: boolean): boolean {
  if (error instanceof TooSlow || isUnattended(context)) return true;
  return hasState && isAihrError(error) && error.retryable;
}

function isUnattended(context: Partial<Pick<IPollFunctions, "getActivationMode">>): boolean {
  const mode = context.getActivationMode?.();
  return mode === "init" || mode === "leadershipChange";
}
