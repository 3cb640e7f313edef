import { types } from "node:util";
import { runInContext, Script } from "node:vm";
import { nowOf, type SharedClock } from "../clock.ts";
import { instantOfWall, wallMs } from "../host/workbook/zoned-time.ts";
import { ask, type LinkEnd } from "../link/sync-link.ts";
import { createServices } from "../services/services.ts";
import { authModeOf, type Call, type Outcome, timeLimitMs } from "./call.ts";
import { createRealm } from "./realm.ts";

/** A script as it was pushed: its manifest's scopes and its files, by name. */
export interface Project {
  readonly scopes: readonly string[];
  /** Of the manifest; hours of triggers and the script's dates are in it, whatever the spreadsheet's is. */
  readonly timeZone: string;
  readonly files: Readonly<Record<string, string>>;
}

const tooLong = "Exceeded maximum execution time";
/** Real time after which a loop without end is stopped. Far above what any call takes, also on a busy machine. */
const runawayMs = 600_000;
const compiled = new Map<string, Script>();

/**
 * Runs one call in a context of its own, as Google does, and blocks until it is done. A simple trigger does not run for
 * users who may only look.
 *
 * @see https://developers.google.com/apps-script/guides/triggers
 */
export function runCall(project: Project, call: Call, link: LinkEnd, clock: SharedClock): Outcome {
  const startedAt = nowOf(clock);
  let isOver = false;
  const limitMs = timeLimitMs(call);
  const elapsedMs = () => nowOf(clock) - startedAt;
  const fail = (error: string): Outcome => ({ ok: false, error, elapsedMs: elapsedMs() });
  const begun = begin(call, link);
  if (typeof begun === "string") return fail(begun);
  const { execution, owner, user, timeZone, isViewer } = begun;
  const end = () => void ask(link, { operation: "end", execution, values: [] });
  if (call.kind === "event" && isViewer) {
    end();
    return { ok: true, value: undefined, elapsedMs: 0 };
  }

  const checkTime = () => {
    isOver ||= elapsedMs() > limitMs;
    if (isOver) throw new Error(tooLong);
  };
  const realm = createRealm(
    {
      now: () => nowOf(clock),
      wallOf: (instantMs) => wallMs(instantMs, project.timeZone),
      instantOf: (wall) => instantOfWall(wall, project.timeZone),
    },
    (error) => (error instanceof Error ? error.message : String(error)),
  );
  const services = createServices({
    ask(operation, ...values) {
      checkTime();
      try {
        return ask(link, { operation, execution, values });
      } finally {
        // Google ends an execution also while it waits for a service.
        checkTime();
      }
    },
    checkTime,
    leftMs: () => Math.max(0, limitMs - elapsedMs()),
    clock,
    mode: authModeOf(call),
    kind: call.kind,
    scopes: project.scopes,
    user,
    owner,
    timeZone,
    scriptTimeZone: project.timeZone,
    files: project.files,
  });

  try {
    for (const [name, service] of Object.entries(services)) realm.defineGlobal(name, service);
    for (const [name, source] of Object.entries(project.files)) {
      if (/\.(js|gs)$/.test(name)) scriptOf(name, source).runInContext(realm.context);
    }
    realm.defineGlobal("__values", valuesOf(call));
    const value = runInContext(`${call.name}(...__values)`, realm.context, { timeout: runawayMs });
    isOver ||= elapsedMs() > limitMs;
    if (isOver) return fail(tooLong);
    return { ok: true, value: checked(call, realm.exportValue(value)), elapsedMs: elapsedMs() };
  } catch (error) {
    return fail(isOver ? tooLong : messageOf(error));
  } finally {
    end();
  }
}

/** Begins an execution, or returns why Google does not. */
function begin(call: Call, link: LinkEnd): Begun | string {
  const asked = (operation: string, ...values: readonly unknown[]) => ask(link, { operation, execution: 0, values });
  try {
    const user = call.user ?? String(asked("owner"));
    return { ...(asked("begin", user, call.kind) as Omit<Begun, "user">), user };
  } catch (error) {
    return messageOf(error);
  }
}

interface Begun {
  readonly execution: number;
  readonly owner: string;
  readonly user: string;
  readonly timeZone: string;
  readonly isViewer: boolean;
}

function scriptOf(name: string, source: string): Script {
  const script = compiled.get(source) ?? new Script(source, { filename: name });
  compiled.set(source, script);
  return script;
}

/** A sidebar's values travel as JSON; a formula's range of one cell arrives as its value. */
function valuesOf({ kind, values = [] }: Call): readonly unknown[] {
  return kind === "server" ? JSON.parse(JSON.stringify(values)) : values.map((value) => oneCell(value));
}

function oneCell(value: unknown): unknown {
  const [[only, ...others] = [], ...rows] = Array.isArray(value) && Array.isArray(value[0]) ? value : [[]];
  return Array.isArray(value) && rows.length === 0 && others.length === 0 && only !== undefined ? only : value;
}

function checked({ kind, name }: Call, value: unknown): unknown {
  if (kind === "server" && holdsDate(value)) {
    throw new Error(`${name} gives a Date, which google.script.run cannot pass on.`);
  }
  if (kind === "formula" && !isForCells(value)) throw new Error(`${name} gives what no cell can show.`);
  return value;
}

function isForCells(value: unknown): boolean {
  const isCell = (each: unknown) =>
    each === null || each === undefined || /^(string|number|boolean)$/.test(typeof each) || types.isDate(each);
  if (!Array.isArray(value)) return isCell(value);
  return (
    value.length > 0 && value.every((row) => (Array.isArray(row) ? row.length > 0 && row.every(isCell) : isCell(row)))
  );
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return types.isDate(value) || Object.values(value).some(holdsDate);
}

function messageOf(error: unknown): string {
  return types.isNativeError(error) || error instanceof Error ? error.message : String(error);
}
