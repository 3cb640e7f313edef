import { createContext, runInContext, Script } from "node:vm";
import { createRealm, type OpenRealm } from "./realm.ts";
import { createRealmMaker } from "./realm-maker.ts";

/** Real time after which a loop without end is stopped. Far above what any call takes, also on a busy machine. */
const runawayMs = 600_000;
const compiled = new Map<string, Script>();

/** Opens realms that are contexts of Node, in which the script's files run as they are. */
export function contextRealms(files: Readonly<Record<string, string>>): OpenRealm {
  return (time) => {
    const context = createContext({}, { codeGeneration: { strings: true, wasm: false } });
    const globals = runInContext("globalThis", context);
    const makeIn: typeof createRealmMaker = runInContext(`(${createRealmMaker})`, context);
    return createRealm({
      make: makeIn(globals, time),
      setGlobal(name, value) {
        globals[name] = value;
      },
      call(name, values) {
        for (const [file, source] of Object.entries(files)) {
          if (/\.(js|gs)$/.test(file)) scriptOf(file, source).runInContext(context);
        }
        globals.__values = values;
        return runInContext(`${name}(...__values)`, context, { timeout: runawayMs });
      },
    });
  };
}

function scriptOf(name: string, source: string): Script {
  const script = compiled.get(source) ?? new Script(source, { filename: name });
  compiled.set(source, script);
  return script;
}
