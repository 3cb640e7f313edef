import { types } from "node:util";
import { createContext, runInContext } from "node:vm";

/** A context with ECMAScript's globals only, and the means to hand things of ours into it as things of its own. */
export interface Realm {
  readonly context: object;
  /** A value of the script's own realm: its `instanceof Date` and `instanceof Array` hold. */
  importValue(value: unknown): unknown;
  /** Makes a service, or an object that a service gave, callable by the script. */
  defineGlobal(name: string, value: unknown): void;
  /** What of ours an object of the script stands for, or the value itself. */
  exportValue(value: unknown): unknown;
}

/** Objects with functions become objects of the script's realm; what they throw is thrown as its Error. */
export function createRealm(now: () => number, explain: (error: unknown) => string): Realm {
  const context = createContext({}, { codeGeneration: { strings: true, wasm: false } });
  const make: Maker = runInContext(makerSource, context);
  const ours = new WeakMap<object, unknown>();
  make.clock(now);

  const importValue = (value: unknown): unknown => {
    if (typeof value === "function") return importFunction(value.name, value as Callable);
    if (typeof value !== "object" || value === null || ours.has(value)) return value;
    if (types.isDate(value)) return make.date(value.getTime());
    if (Array.isArray(value)) return fill(make.list(), value.map(importValue));
    const record = make.record();
    ours.set(record, value);
    for (const [key, each] of Object.entries(value)) record[key] = importValue(each);
    return record;
  };
  const importFunction = (name: string, callable: Callable) =>
    make.method(name, (values) => {
      try {
        return importValue(callable(...values.map(exportValue)));
      } catch (error) {
        throw make.error(explain(error));
      }
    });
  const exportValue = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (ours.has(value)) return ours.get(value);
    if (types.isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) return Array.from(value, exportValue);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, exportValue(each)]));
  };

  return {
    context,
    importValue,
    exportValue,
    defineGlobal: (name, value) => make.global(name, importValue(value)),
  };
}

type Callable = (...values: unknown[]) => unknown;

interface Maker {
  readonly list: () => unknown[];
  readonly record: () => Record<string, unknown>;
  readonly date: (ms: number) => unknown;
  readonly error: (message: string) => unknown;
  readonly method: (name: string, call: (values: unknown[]) => unknown) => unknown;
  readonly global: (name: string, value: unknown) => void;
  readonly clock: (now: () => number) => void;
}

function fill(list: unknown[], values: readonly unknown[]): unknown[] {
  for (const value of values) list.push(value);
  return list;
}

/** Runs inside of the realm, so that all it makes belongs there. */
const makerSource = `(() => {
  const NativeDate = Date;
  return {
    list: () => [],
    record: () => ({}),
    date: (ms) => new NativeDate(ms),
    error: (message) => Object.assign(new Error(message), { name: "Exception" }),
    method: (name, call) => ({ [name]: (...values) => call(values) })[name],
    global: (name, value) => { globalThis[name] = value; },
    clock: (now) => {
      function ClockDate(...values) {
        if (!new.target) return new NativeDate(now()).toString();
        return Reflect.construct(NativeDate, values.length === 0 ? [now()] : values, new.target);
      }
      ClockDate.prototype = NativeDate.prototype;
      NativeDate.prototype.constructor = ClockDate;
      globalThis.Date = Object.assign(ClockDate, { now, parse: NativeDate.parse, UTC: NativeDate.UTC });
    },
  };
})()`;
