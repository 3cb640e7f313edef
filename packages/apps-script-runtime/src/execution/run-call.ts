import { nowOf } from "../clock.ts";
import { instantOfWall, wallMs } from "../host/workbook/zoned-time.ts";
import { createServices } from "../services/services.ts";
import { authModeOf, type Call, type Outcome, timeLimitMs } from "./call.ts";
import type { Project } from "./project.ts";
import type { Thread } from "./thread.ts";
import { isDate, isError } from "./value-kinds.ts";

const tooLong = "Exceeded maximum execution time";

/**
 * Runs one call in a context of its own, as Google does, and blocks until it is done. A simple trigger does not run for
 * users who may only look.
 *
 * @see https://developers.google.com/apps-script/guides/triggers
 */
export function runCall(project: Project, call: Call, { ask, clock, openRealm }: Thread): Outcome {
  const startedAt = nowOf(clock);
  let isOver = false;
  const limitMs = timeLimitMs(call);
  const elapsedMs = () => nowOf(clock) - startedAt;
  const fail = (error: string): Outcome => ({ ok: false, error, elapsedMs: elapsedMs() });
  const begun = begin(call, ask);
  if (typeof begun === "string") return fail(begun);
  const { execution, owner, user, timeZone, isViewer } = begun;
  const end = () => void ask({ operation: "end", execution, values: [] });
  if (call.kind === "event" && isViewer) {
    end();
    return { ok: true, value: undefined, elapsedMs: 0 };
  }

  const checkTime = () => {
    isOver ||= elapsedMs() > limitMs;
    if (isOver) throw new Error(tooLong);
  };
  const realm = openRealm({
    now: () => nowOf(clock),
    wallOf: (instantMs) => wallMs(instantMs, project.timeZone),
    instantOf: (wall) => instantOfWall(wall, project.timeZone),
  });
  const services = createServices({
    ask(operation, ...values) {
      checkTime();
      try {
        return ask({ operation, execution, values });
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
    const value = realm.call(call.name, valuesOf(call));
    isOver ||= elapsedMs() > limitMs;
    if (isOver) return fail(tooLong);
    return { ok: true, value: checked(call, value), elapsedMs: elapsedMs() };
  } catch (error) {
    return fail(isOver ? tooLong : messageOf(error));
  } finally {
    end();
  }
}

/** Begins an execution, or returns why Google does not. */
function begin(call: Call, ask: Thread["ask"]): Begun | string {
  const asked = (operation: string, ...values: readonly unknown[]) => ask({ operation, execution: 0, values });
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
    each === null || each === undefined || /^(string|number|boolean)$/.test(typeof each) || isDate(each);
  if (!Array.isArray(value)) return isCell(value);
  return (
    value.length > 0 && value.every((row) => (Array.isArray(row) ? row.length > 0 && row.every(isCell) : isCell(row)))
  );
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isDate(value) || Object.values(value).some(holdsDate);
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
