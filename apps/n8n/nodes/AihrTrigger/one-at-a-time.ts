import type { IPollFunctions } from "n8n-workflow";

const running = new Set<string>();

/** Polls unless a poll of the same trigger still runs; then it returns undefined, and the next poll finds what happens. */
export async function oneAtATime<T>(context: IPollFunctions, poll: () => Promise<T>): Promise<T | undefined> {
  const key = keyOf(context);
  if (running.has(key)) {
    context.logger.warn("AIHR Trigger: this poll is skipped, because the one before it still runs.");
    return undefined;
  }
  running.add(key);
  try {
    return await poll();
  } finally {
    running.delete(key);
  }
}

function keyOf(context: IPollFunctions): string {
  return `${context.getWorkflow().id}:${context.getNode().id}`;
}
