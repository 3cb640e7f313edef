import type { Signal } from "@aihr-plugins/core";

/** The platform's own kind of signal, given when the client's is. */
export function abortSignalOf(signal: Signal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener("abort", () => controller.abort());
  return controller.signal;
}
