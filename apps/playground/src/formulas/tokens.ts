/** A piece of a formula, and where it is in it. */
export interface FormulaToken {
  readonly kind: "number" | "text" | "reference" | "name" | "operator" | "open" | "close" | "separator" | "unknown";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"?/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy],
  ["reference", /(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\w.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/iuy],
  ["name", /[\p{L}_][\p{L}\w.]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%]/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["separator", /[,;]/y],
  ["unknown", /\S/y],
];

/** Returns the pieces of a formula without its `=`, also of one that is still being typed. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    const next = tokenAt(formula, at);
    if (next) tokens.push(next);
    at = next?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(formula: string, start: number): FormulaToken | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text, start, end: start + text.length };
  }
  return undefined;
}
