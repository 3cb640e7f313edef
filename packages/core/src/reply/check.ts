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

/** A value with a property that a word or two describe. */
export function is(expected: string, holds: (value: unknown) => unknown): Check {
  return (found) => (holds(found) ? undefined : { path: "", expected, found });
}

/** The same, or null, or nothing. */
export function optional(check: Check): Check {
  return (value) => (value == null ? undefined : check(value));
}

/** A list whose entries pass a check. */
export function listOf(check: Check): Check {
  return (found) => {
    if (!Array.isArray(found)) return { path: "", expected: "a list", found };
    for (const [index, entry] of found.entries()) {
      const flaw = check(entry);
      if (flaw) return { ...flaw, path: `[${index}]${flaw.path}` };
    }
    return undefined;
  };
}

/** An object whose fields pass their checks. Fields without a check pass through, unless they are nested too deep. */
export function objectOf<T extends object>(checks: Readonly<Record<keyof T & string, Check>>): Check {
  const entries = Object.entries<Check>(checks);
  const checked = new Set(entries.map(([name]) => name));
  return (found) => {
    if (typeof found !== "object" || found === null) return { path: "", expected: "an object", found };
    const fields = found as Readonly<Record<string, unknown>>;
    for (const [name, check] of entries) {
      const flaw = check(fields[name]);
      if (flaw) return { ...flaw, path: `.${name}${flaw.path}` };
    }
    for (const name in fields) {
      const value = fields[name];
      if (typeof value !== "object" || checked.has(name) || isShallow(value, maxDepth)) continue;
      return { path: `.${name}`, expected: "a value of at most 100 levels", found: value };
    }
    return undefined;
  };
}

/** What nests deeper crashes programs that handle it recursively, `JSON.stringify` among them. */
const maxDepth = 100;

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}
