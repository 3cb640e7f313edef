import { createRealm, type OpenRealm } from "../execution/realm.ts";
import { createRealmMaker } from "../execution/realm-maker.ts";

/** Evaluates a script with Apps Script's globals. Returns its global functions by name. */
export type LoadScript = (
  globals: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, ((...values: unknown[]) => unknown) | undefined>>;

/** Opens realms in this thread. Each call evaluates the script again, as Google does. */
export function plainRealms(load: LoadScript): OpenRealm {
  return (time) => {
    const globals: Record<string, unknown> = {};
    return createRealm({
      make: createRealmMaker(globals, time),
      setGlobal(name, value) {
        globals[name] = value;
      },
      call(name, values) {
        const call = load(globals)[name];
        if (!call) throw new Error(`Script function not found: ${name}`);
        return call(...values);
      },
    });
  };
}
