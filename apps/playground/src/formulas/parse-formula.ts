import { FormulaError } from "./formula-error.ts";
import { type FormulaToken, formulaTokens } from "./tokens.ts";

/** What a formula says. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "range"; readonly sheet: string | undefined; readonly cells: string }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly (Expression | undefined)[] }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "negative" | "percent"; readonly of: Expression };

/** Binary operators, from those that bind least. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Returns what a formula says. Arguments are separated by commas or semicolons.
 *
 * @throws FormulaError if it cannot be read
 * @example
 * parseFormula('=AIHR_PROGRESS(A2, "PA") * 100');
 */
export function parseFormula(formula: string): Expression {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  let at = 0;
  const peek = (): FormulaToken | undefined => tokens[at];
  const take = (kind: FormulaToken["kind"], text?: string): FormulaToken | undefined => {
    const next = peek();
    if (next?.kind !== kind || (text !== undefined && next.text !== text)) return undefined;
    at += 1;
    return next;
  };

  const binary = (level: number): Expression => {
    const operators = levels[level];
    if (!operators) return signed();
    let left = binary(level + 1);
    for (let next = peek(); next?.kind === "operator" && operators.includes(next.text); next = peek()) {
      at += 1;
      left = { kind: "operation", operator: next.text, left, right: binary(level + 1) };
    }
    return left;
  };
  const signed = (): Expression => {
    if (take("operator", "-")) return { kind: "negative", of: signed() };
    if (take("operator", "+")) return signed();
    let value = single();
    while (take("operator", "%")) value = { kind: "percent", of: value };
    return value;
  };
  const single = (): Expression => {
    const next = peek();
    at += 1;
    if (next?.kind === "number") return { kind: "literal", value: Number(next.text) };
    if (next?.kind === "text" && /^"(?:[^"]|"")*"$/.test(next.text)) {
      return { kind: "literal", value: next.text.slice(1, -1).replaceAll('""', '"') };
    }
    if (next?.kind === "reference") return rangeOf(next.text);
    if (next?.kind === "open") return closed(binary(0));
    if (next?.kind === "name" && take("open")) return { kind: "call", name: next.text.toUpperCase(), values: list() };
    if (next?.kind === "name" && /^(true|false)$/i.test(next.text)) {
      return { kind: "literal", value: /^true$/i.test(next.text) };
    }
    if (next?.kind === "name") throw new FormulaError("#NAME?", `Unknown range name: “${next.text}”.`);
    throw unreadable;
  };
  const list = (): (Expression | undefined)[] => {
    if (take("close")) return [];
    const values: (Expression | undefined)[] = [];
    do {
      const isLeftOut = peek()?.kind === "separator" || peek()?.kind === "close";
      values.push(isLeftOut ? undefined : binary(0));
    } while (take("separator"));
    return closed(values);
  };
  const closed = <Inside>(inside: Inside): Inside => {
    if (!take("close")) throw unreadable;
    return inside;
  };

  const expression = binary(0);
  if (peek()) throw unreadable;
  return expression;
}

const unreadable = new FormulaError("#ERROR!", "Formula parse error.");

function rangeOf(text: string): Expression {
  const bang = text.lastIndexOf("!");
  const sheet = text.slice(0, bang);
  return {
    kind: "range",
    sheet: bang < 0 ? undefined : sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    cells: text
      .slice(bang + 1)
      .replaceAll("$", "")
      .toUpperCase(),
  };
}
