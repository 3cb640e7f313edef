/** What core needs of the web's `AbortSignal`, which not every platform has. */
export interface Signal {
  readonly aborted: boolean;
  /** Calls the listener when the signal is aborted. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Stops calling the listener. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A signal and the means to give it. */
export interface Cancellation {
  readonly signal: Signal;
  /** Gives the signal; later calls do nothing. */
  cancel(): void;
}

/** A cancellation of its own that also follows a parent's signal, until it is given itself. */
export function createCancellation(parent: Signal | undefined): Cancellation {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener(_: "abort", listener: () => void) {
      listeners.add(listener);
    },
    removeEventListener(_: "abort", listener: () => void) {
      listeners.delete(listener);
    },
  };
  const cancel = () => {
    signal.aborted = true;
    parent?.removeEventListener("abort", cancel);
    for (const listener of listeners) listener();
  };
  parent?.addEventListener("abort", cancel);
  if (parent?.aborted) cancel();
  return { signal, cancel };
}
