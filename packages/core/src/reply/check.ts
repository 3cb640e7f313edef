/** What is wrong with a value, and where. */
export interface Flaw {
  /** The way to it, such as `.data[3].progress[0].value`; empty for the value itself. */
  readonly path: string;
  /** What was expected there, such as `a number`. */
  readonly expected: string;
  readonly found: unknown;
}

/** Finds the first flaw of a value. Copies nothing, because it checks every page of a report. */
export type Check = (value: unknown) => Flaw | undefined;

/** What is wrong with the value itself. */
export function flaw(expected: string, found: unknown): Flaw {
  return { path: "", expected, found };
}

/** The same, or null, or nothing. */
export function optional(check: Check): Check {
  return (value) => (value == null ? undefined : check(value));
}

/** A list whose entries pass a check. */
export function listOf(check: Check): Check {
  return (found) => {
    if (!Array.isArray(found)) return flaw("a list", found);
    for (const [index, entry] of found.entries()) {
      const inner = check(entry);
      if (inner) return { ...inner, path: `[${index}]${inner.path}` };
    }
    return undefined;
  };
}

/**
 * An object whose fields pass their checks: those that it has, in its order, then those that it lacks. Fields without a
 * check pass through, unless they are nested too deep.
 */
export function objectOf<T extends object>(checks: Readonly<Record<keyof T & string, Check>>): Check {
  const byName = new Map(Object.entries<Check>(checks));
  const required = [...byName].filter(([, check]) => check(undefined));
  return (found) => {
    if (typeof found !== "object" || found === null) return flaw("an object", found);
    const fields = found as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      const inner = (byName.get(name) ?? checkDepth)(fields[name]);
      if (inner) return { ...inner, path: `.${name}${inner.path}` };
    }
    for (const [name, check] of required) {
      const inner = fields[name] === undefined && check(undefined);
      if (inner) return { ...inner, path: `.${name}` };
    }
    return undefined;
  };
}

/** What nests deeper crashes programs that handle it recursively, `JSON.stringify` among them. */
const maxDepth = 100;

function checkDepth(value: unknown): Flaw | undefined {
  return isShallow(value, maxDepth) ? undefined : flaw("a value of at most 100 levels", value);
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}
