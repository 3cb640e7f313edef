/** A filter that a test made up: its text, and what it is of an entry. Written apart from the feed's own reader and SQL. */
export interface MadeUpFilter {
  readonly text: string;
  readonly of: (entry: Entry) => Value;
}

type Entry = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | null;

/** A comparison. `eq` and `ne` know null as a value; the others are false with it. */
export function comparison(operator: string, left: MadeUpFilter, right: MadeUpFilter): MadeUpFilter {
  return {
    text: `${left.text} ${operator} ${right.text}`,
    of: (entry) => {
      const [a, b] = [left.of(entry), right.of(entry)];
      if (operator === "eq") return a === b;
      if (operator === "ne") return a !== b;
      if (a === null || b === null) return false;
      const order = compare(a, b);
      if (operator === "gt") return order > 0;
      if (operator === "ge") return order >= 0;
      return operator === "lt" ? order < 0 : order <= 0;
    },
  };
}

/** `and` and `or` of OData: null is "not known". */
export function both(operator: "and" | "or", left: MadeUpFilter, right: MadeUpFilter): MadeUpFilter {
  return {
    text: `(${left.text} ${operator} ${right.text})`,
    of: (entry) => {
      const [a, b] = [left.of(entry), right.of(entry)];
      const decisive = operator === "or";
      if (a === decisive || b === decisive) return decisive;
      return a === null || b === null ? null : !decisive;
    },
  };
}

export function negation(inner: MadeUpFilter): MadeUpFilter {
  return {
    text: `not (${inner.text})`,
    of: (entry) => {
      const value = inner.of(entry);
      return value === null ? null : !value;
    },
  };
}

/** A function of texts. It is null of null. */
export function textFunction(name: keyof typeof textFunctions, ...values: readonly MadeUpFilter[]): MadeUpFilter {
  return {
    text: `${name}(${values.map(({ text }) => text).join(",")})`,
    of: (entry) => {
      const texts = values.map((value) => value.of(entry));
      if (texts.includes(null)) return null;
      return textFunctions[name](String(texts[0]), String(texts[1]));
    },
  };
}

export const textFunctions = {
  contains: (text: string, part: string) => text.includes(part),
  startswith: (text: string, part: string) => text.startsWith(part),
  endswith: (text: string, part: string) => text.endsWith(part),
  indexof: (text: string, part: string) =>
    [...text.slice(0, Math.max(0, text.indexOf(part)))].length - (text.includes(part) ? 0 : 1),
  concat: (text: string, part: string) => text + part,
  length: (text: string) => [...text].length,
  tolower: (text: string) => text.toLowerCase(),
  toupper: (text: string) => text.toUpperCase(),
  trim: (text: string) => text.replace(/^ +| +$/g, ""),
} as const;

/** Calculates with numbers. Null, or a division by 0, makes it null. */
export function arithmetic(
  operator: "add" | "sub" | "mul" | "div",
  left: MadeUpFilter,
  right: MadeUpFilter,
): MadeUpFilter {
  return {
    text: `(${left.text} ${operator} ${right.text})`,
    of: (entry) => {
      const [a, b] = [left.of(entry), right.of(entry)];
      if (typeof a !== "number" || typeof b !== "number") return null;
      if (operator === "add") return a + b;
      if (operator === "sub") return a - b;
      if (operator === "mul") return a * b;
      return b === 0 ? null : a / b;
    },
  };
}

function compare(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a) - Number(b);
}
