import type { SharedClock } from "../clock.ts";
import type { AuthMode, Call } from "../execution/call.ts";

/** What services need to know of the execution that they serve. */
export interface Surroundings {
  /** Asks the host, and blocks. */
  readonly ask: (operation: string, ...values: readonly unknown[]) => unknown;
  /** Throws when the execution has had its time. */
  readonly checkTime: () => void;
  readonly clock: SharedClock;
  readonly mode: AuthMode;
  readonly kind: Call["kind"];
  readonly scopes: readonly string[];
  readonly user: string;
  readonly owner: string;
  readonly timeZone: string;
  readonly files: Readonly<Record<string, string>>;
}
