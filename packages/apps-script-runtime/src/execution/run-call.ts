import { types } from "node:util";
import { runInContext, Script } from "node:vm";
import { nowOf, type SharedClock } from "../clock.ts";
import { ask, type LinkEnd } from "../link/sync-link.ts";
import { createServices } from "../services/services.ts";
import { authModeOf, type Call, type Outcome, timeLimitMs } from "./call.ts";
import { createRealm } from "./realm.ts";

/** A script as it was pushed: its manifest's scopes and its files, by name. */
export interface Project {
  readonly scopes: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

const tooLong = "Exceeded maximum execution time";
const compiled = new Map<string, Script>();

/** Runs one call in a context of its own, as Google does, and blocks until it is done. */
export function runCall(project: Project, call: Call, link: LinkEnd, clock: SharedClock): Outcome {
  const startedAt = nowOf(clock);
  const begun = ask(link, { operation: "begin", execution: 0, values: [] }) as Begun;
  const elapsedMs = () => nowOf(clock) - startedAt;
  let isOver = false;

  const checkTime = () => {
    isOver ||= elapsedMs() > timeLimitMs(call);
    if (isOver) throw new Error(tooLong);
  };
  const askHost = (operation: string, ...values: readonly unknown[]) => {
    checkTime();
    return ask(link, { operation, execution: begun.execution, values });
  };
  const realm = createRealm(
    () => nowOf(clock),
    (error) => (error instanceof Error ? error.message : String(error)),
  );
  const services = createServices({
    ask: askHost,
    checkTime,
    clock,
    mode: authModeOf(call),
    kind: call.kind,
    scopes: project.scopes,
    user: call.user ?? begun.owner,
    owner: begun.owner,
    timeZone: begun.timeZone,
    files: project.files,
  });

  try {
    for (const [name, service] of Object.entries(services)) realm.defineGlobal(name, service);
    for (const [name, source] of Object.entries(project.files)) {
      if (/\.(js|gs)$/.test(name)) scriptOf(name, source).runInContext(realm.context);
    }
    realm.defineGlobal("__values", valuesOf(call));
    const value = runInContext(`${call.name}(...__values)`, realm.context, { timeout: 60_000 });
    isOver ||= elapsedMs() > timeLimitMs(call);
    if (isOver) return { ok: false, error: tooLong, elapsedMs: elapsedMs() };
    return { ok: true, value: checked(call, realm.exportValue(value)), elapsedMs: elapsedMs() };
  } catch (error) {
    return { ok: false, error: isOver ? tooLong : messageOf(error), elapsedMs: elapsedMs() };
  } finally {
    ask(link, { operation: "end", execution: begun.execution, values: [] });
  }
}

interface Begun {
  readonly execution: number;
  readonly owner: string;
  readonly timeZone: string;
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
