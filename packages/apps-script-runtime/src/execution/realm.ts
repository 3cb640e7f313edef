import type { RealmMaker, RealmTime } from "./realm-maker.ts";
import { isDate } from "./value-kinds.ts";

/** A script's world with ECMAScript's globals only, and the means to hand things of ours into it as things of its own. */
export interface Realm {
  /** Makes a service, or an object that a service gave, callable by the script. */
  defineGlobal(name: string, value: unknown): void;
  /** Evaluates the script again and calls one of its functions. Returns what it returns, as an object of ours. */
  call(name: string, values: readonly unknown[]): unknown;
}

/** Opens a realm for one execution of a script. */
export type OpenRealm = (time: RealmTime) => Realm;

/** What differs between realms: where their globals are, and how the script is evaluated. */
export interface RealmPlace {
  readonly make: RealmMaker;
  setGlobal(name: string, value: unknown): void;
  call(name: string, values: readonly unknown[]): unknown;
}

/** Objects with functions become objects of the script's realm; what they throw is thrown as its Error. */
export function createRealm({ make, setGlobal, call }: RealmPlace): Realm {
  const ours = new WeakMap<object, unknown>();

  const importValue = (value: unknown): unknown => {
    if (typeof value === "function") return importFunction(value.name, value as Callable);
    if (typeof value !== "object" || value === null || ours.has(value)) return value;
    if (isDate(value)) return make.date(value.getTime());
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
        throw make.error(error instanceof Error ? error.message : String(error));
      }
    });
  const exportValue = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (ours.has(value)) return ours.get(value);
    if (isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) return Array.from(value, exportValue);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, exportValue(each)]));
  };

  return {
    defineGlobal: (name, value) => setGlobal(name, importValue(value)),
    call: (name, values) => exportValue(call(name, values.map(importValue))),
  };
}

type Callable = (...values: unknown[]) => unknown;

function fill(list: unknown[], values: readonly unknown[]): unknown[] {
  for (const value of values) list.push(value);
  return list;
}
