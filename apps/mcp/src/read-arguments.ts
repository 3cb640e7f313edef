import { parseArgs } from "node:util";
import { type HistoryLocation, parseHistoryLocation } from "@aihr-plugins/history/open";

/** How to serve. */
export interface Settings {
  readonly sandbox: boolean;
  /** Size of the made-up organization. */
  readonly learners: number;
  readonly withoutNames: boolean;
  /** Undefined for the computer's. */
  readonly timeZone: string | undefined;
  /** Undefined if there is none. */
  readonly history: HistoryLocation | undefined;
}

/** What a command line asks for. */
export type ReadArguments =
  | { readonly kind: "serve"; readonly settings: Settings }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly message: string };

const options = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  sandbox: { type: "boolean" },
  learners: { type: "string" },
  "without-names": { type: "boolean" },
  "time-zone": { type: "string" },
  history: { type: "string" },
} as const;

/** Reads a command line, and the place of the history from the environment if it names none. Never throws. */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): ReadArguments {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: "help" };
    if (values.version) return { kind: "version" };
    if (values.learners !== undefined && !values.sandbox) {
      return { kind: "wrong", message: "--learners is the size of the sandbox: add --sandbox." };
    }
    const learners = readSize(values.learners);
    if (learners === undefined) {
      return { kind: "wrong", message: "--learners must be a whole number from 0 to 1000000." };
    }
    const timeZone = readTimeZone(values["time-zone"]);
    if (timeZone === null) {
      return { kind: "wrong", message: "--time-zone must be the name of a time zone, such as Europe/Amsterdam." };
    }
    const place = values.history?.trim() || env["AIHR_HISTORY"]?.trim();
    const history = place ? parseHistoryLocation(place) : undefined;
    if (history === null) return { kind: "wrong", message: "--history needs a file or a postgres:// address." };
    const { sandbox = false, "without-names": withoutNames = false } = values;
    return { kind: "serve", settings: { sandbox, learners, withoutNames, timeZone, history } };
  } catch (error) {
    // The rest is advice on how to pass a value that begins with a hyphen.
    const [message = ""] = error instanceof Error ? error.message.split(". To specify") : [];
    return { kind: "wrong", message };
  }
}

function readSize(text = "250"): number | undefined {
  const size = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return size <= 1_000_000 ? size : undefined;
}

function readTimeZone(text: string | undefined): string | undefined | null {
  if (text === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: text.trim() }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
