import type { FunctionHelp } from "../../formulas/sheet-function-help.ts";
import { formulaTokens } from "../../formulas/tokens.ts";

/** What the formula bar offers at the caret. */
export type Assistance =
  /** Functions whose names begin with, or contain, what is typed from `start` on. */
  | { readonly kind: "completions"; readonly functions: readonly FunctionHelp[]; readonly start: number }
  /** The function whose argument is being typed, and which one. */
  | { readonly kind: "help"; readonly function: FunctionHelp; readonly parameter: number }
  | { readonly kind: "none" };

const none: Assistance = { kind: "none" };

/** Returns what to offer for a formula that is being typed, up to the caret. */
export function assistanceFor(text: string, caret: number, functions: readonly FunctionHelp[]): Assistance {
  if (!text.startsWith("=")) return none;
  const tokens = formulaTokens(text.slice(1, caret));
  const last = tokens.at(-1);
  const isAtEnd = last?.end === caret - 1;
  if (last?.kind === "text" && !/^"(?:[^"]|"")*"$/.test(last.text)) return enclosing(tokens, functions);
  if (isAtEnd && last && (last.kind === "name" || last.kind === "reference")) {
    const matching = functionsLike(last.text, functions);
    if (matching.length > 0) return { kind: "completions", functions: matching, start: last.start + 1 };
  }
  return enclosing(tokens, functions);
}

/** Those that begin with the text come before those that contain it. */
function functionsLike(typed: string, functions: readonly FunctionHelp[]): readonly FunctionHelp[] {
  const upper = typed.toUpperCase();
  const rank = ({ name }: FunctionHelp) => (name.startsWith(upper) ? 0 : name.includes(upper) ? 1 : 2);
  return functions.filter((each) => rank(each) < 2).sort((a, b) => rank(a) - rank(b));
}

/** The innermost function that is not closed yet. */
function enclosing(tokens: ReturnType<typeof formulaTokens>, functions: readonly FunctionHelp[]): Assistance {
  const open: { name: string; parameter: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (token.kind === "open") open.push({ name: before?.kind === "name" ? before.text : "", parameter: 0 });
    else if (token.kind === "close") open.pop();
    else if (token.kind === "separator") {
      const inner = open.at(-1);
      if (inner) inner.parameter += 1;
    }
  }
  const inner = open.findLast(({ name }) => name !== "");
  const known = functions.find(({ name }) => name === inner?.name.toUpperCase());
  return known && inner ? { kind: "help", function: known, parameter: inner.parameter } : none;
}

/** Returns the formula with a function's name completed, and where the caret is then. */
export function completedFormula(
  text: string,
  caret: number,
  start: number,
  { name, parameters }: FunctionHelp,
): { readonly text: string; readonly caret: number } {
  const hasParenthesis = text[caret] === "(";
  const inserted = hasParenthesis ? name : parameters.length === 0 ? `${name}()` : `${name}(`;
  return { text: text.slice(0, start) + inserted + text.slice(caret), caret: start + inserted.length };
}
