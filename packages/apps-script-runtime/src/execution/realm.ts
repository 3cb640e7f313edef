import { types } from "node:util";
import { createContext, runInContext } from "node:vm";

/** A context with ECMAScript's globals only, and the means to hand things of ours into it as things of its own. */
export interface Realm {
  readonly context: object;
  /** A value of the script's own realm: its `instanceof Date` and `instanceof Array` hold. */
  importValue(value: unknown): unknown;
  /** Makes a service, or an object that a service gave, callable by the script. */
  defineGlobal(name: string, value: unknown): void;
  /** The object of ours behind an object of the script, or the value itself. */
  exportValue(value: unknown): unknown;
}

/** Time as the script sees it: its clock, and its time zone in both directions. */
export interface RealmTime {
  readonly now: () => number;
  readonly wallOf: (instantMs: number) => number;
  readonly instantOf: (wallMs: number) => number;
}

/** Objects with functions become objects of the script's realm; what they throw is thrown as its Error. */
export function createRealm({ now, wallOf, instantOf }: RealmTime, explain: (error: unknown) => string): Realm {
  const context = createContext({}, { codeGeneration: { strings: true, wasm: false } });
  const make: Maker = runInContext(makerSource, context);
  const ours = new WeakMap<object, unknown>();
  make.clock(now);
  make.zone(wallOf, instantOf);

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
  readonly zone: (wallOf: RealmTime["wallOf"], instantOf: RealmTime["instantOf"]) => void;
}

function fill(list: unknown[], values: readonly unknown[]): unknown[] {
  for (const value of values) list.push(value);
  return list;
}

/** Runs inside of the realm, so that all it makes belongs there. */
const makerSource = `(() => {
  const NativeDate = Date;
  let [wallOf, instantOf] = [Number, Number];
  return {
    list: () => [],
    record: () => ({}),
    date: (ms) => new NativeDate(ms),
    error: (message) => Object.assign(new Error(message), { name: "Exception" }),
    method: (name, call) => ({ [name]: (...values) => call(values) })[name],
    global: (name, value) => { globalThis[name] = value; },
    clock: (now) => {
      function ClockDate(...values) {
        if (!new.target) return new ClockDate().toString();
        return Reflect.construct(NativeDate, values.length === 0 ? [now()] : [instantIn(values)], new.target);
      }
      ClockDate.prototype = NativeDate.prototype;
      NativeDate.prototype.constructor = ClockDate;
      globalThis.Date = Object.assign(ClockDate, { now, parse: (text) => instantIn([text]), UTC: NativeDate.UTC });
    },
    zone: (toWall, toInstant) => {
      [wallOf, instantOf] = [toWall, toInstant];
      const { prototype } = NativeDate;
      const shown = (date) => new NativeDate(wallOf(date.getTime()));
      for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
        prototype["get" + part] = function () { return shown(this)["getUTC" + part](); };
        if (part === "Day") continue;
        prototype["set" + part] = function (...values) {
          const wall = shown(this);
          wall["setUTC" + part](...values);
          return this.setTime(instantOf(wall.getTime()));
        };
      }
      prototype.getTimezoneOffset = function () { return (this.getTime() - wallOf(this.getTime())) / 60000; };
      prototype.toString = function () {
        const [, , day, month, year, time] = /^(\\w+, )?(\\d+) (\\w+) (\\d+) (\\S+)/.exec(shown(this).toUTCString()) || [];
        if (!day) return "Invalid Date";
        const minutes = -this.getTimezoneOffset();
        const pad = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
        const zone = (minutes < 0 ? "-" : "+") + pad(minutes / 60) + pad(Math.abs(minutes) % 60);
        return shown(this).toUTCString().slice(0, 3) + " " + [month, day, year, time, "GMT" + zone].join(" ");
      };
    },
  };
  // Text without an offset, and parts of a date, are in the script's time zone, not in this machine's.
  function instantIn(values) {
    const [first] = values;
    if (values.length === 1 && typeof first !== "string") return Number(first);
    if (values.length > 1) return instantOf(NativeDate.UTC(...values));
    const isFixed = /(Z|[+-]\\d\\d:?\\d\\d|GMT|UTC)\\s*(\\(.*\\))?$|^\\d{4}-\\d\\d-\\d\\d$/.test(first);
    if (isFixed) return NativeDate.parse(first);
    return instantOf(NativeDate.parse(/^\\d{4}-\\d\\d-\\d\\dT/.test(first) ? first + "Z" : first + " UTC"));
  }
})()`;
