/** What is wrong with a value, and where. */
export interface Flaw {
  /** The way to it, such as `.data[3].progress[0].value`; empty for the value itself. */
  readonly path: string;
  /** What was expected there, such as `a number`. */
  readonly expected: string;
  readonly found: unknown;
}

/** Finds the first flaw of a value. It copies nothing, since every page of a report comes through here. */
export type Check = (value: unknown) => Flaw | undefined;

/** Something that can be told in a word or two. */
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

/** An object whose fields pass their checks; fields without one pass unseen. */
export function objectOf<T extends object>(checks: Readonly<Record<keyof T & string, Check>>): Check {
  const entries = Object.entries<Check>(checks);
  return (found) => {
    if (typeof found !== "object" || found === null) return { path: "", expected: "an object", found };
    for (const [name, check] of entries) {
      const flaw = check((found as Readonly<Record<string, unknown>>)[name]);
      if (flaw) return { ...flaw, path: `.${name}${flaw.path}` };
    }
    return undefined;
  };
}
