/** What a script may do, by how it was started. */
export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

/** One start of a function of the script. */
export interface Call {
  /**
   * - `formula`: a custom function in a cell, 30 seconds, nothing may be written
   * - `menu`: an item of a menu, 6 minutes
   * - `server`: called by a sidebar over `google.script.run`, 6 minutes, values as JSON
   * - `event`: a simple trigger such as `onOpen`, 30 seconds
   * - `trigger`: an installed trigger, 6 minutes, with no user at the screen
   */
  readonly kind: "formula" | "menu" | "server" | "event" | "trigger";
  readonly name: string;
  readonly values?: readonly unknown[];
  /** Email address of the effective user: who starts it, or who installed the trigger. Defaults to the spreadsheet's owner. */
  readonly user?: string;
  /** For `event`, where it differs by how far the user has come: NONE, LIMITED or FULL (default LIMITED). */
  readonly authMode?: AuthMode;
}

/** What came of it. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown; readonly elapsedMs: number }
  | { readonly ok: false; readonly error: string; readonly elapsedMs: number };

/** The mode in which a call runs. */
export function authModeOf({ kind, authMode }: Call): AuthMode {
  if (kind === "formula") return "CUSTOM_FUNCTION";
  return kind === "event" ? (authMode ?? "LIMITED") : "FULL";
}

/** Milliseconds after which Google ends a call. */
export function timeLimitMs({ kind }: Call): number {
  return kind === "formula" || kind === "event" ? 30_000 : 360_000;
}
