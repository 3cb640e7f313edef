import type { SharedClock } from "../clock.ts";
import type { AuthMode, Call } from "../execution/call.ts";

/** What services need to know of the execution that they serve. */
export interface Surroundings {
  /** Asks the host, and blocks. */
  readonly ask: (operation: string, ...values: readonly unknown[]) => unknown;
  /** Throws when the execution has had its time. */
  readonly checkTime: () => void;
  /** Milliseconds that the execution has left. */
  readonly leftMs: () => number;
  readonly clock: SharedClock;
  readonly mode: AuthMode;
  readonly kind: Call["kind"];
  readonly scopes: readonly string[];
  /** The effective user: as whom the script runs. */
  readonly user: string;
  readonly owner: string;
  /** The spreadsheet's. */
  readonly timeZone: string;
  readonly scriptTimeZone: string;
  readonly files: Readonly<Record<string, string>>;
}
