import { FeedError } from "../feed-error.ts";
import { type BinaryOperator, binaryOperators, type FilterTree } from "./filter-tree.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The most that one filter may hold: more than any tool sends, and little enough to answer at once. */
const most = { characters: 8000, values: 500, depth: 40 };

/**
 * Reads a `$filter`.
 *
 * @throws FeedError that says where the text is not a filter
 * @see https://docs.oasis-open.org/odata/odata/v4.0/errata03/os/complete/part2-url-conventions/
 */
export function parseFilter(text: string): FilterTree {
  if (text.length > most.characters) {
    throw new FeedError("bad-request", `The filter is longer than ${most.characters} characters.`);
  }
  const tokens = tokensOf(text);
  if (tokens.length > most.values) throw new FeedError("bad-request", `The filter has more than ${most.values} parts.`);
  let at = 0;
  let depth = 0;

  const next = (): Token => tokens[at] ?? { kind: "end", text: "the end", place: text.length + 1 };
  const take = (): Token => {
    const token = next();
    at += 1;
    return token;
  };
  const isMark = (mark: string) => next().kind === "mark" && next().text === mark;
  const expectMark = (mark: string) => {
    const token = take();
    if (token.kind !== "mark" || token.text !== mark) throw unexpected(token, `"${mark}"`);
  };
  const deeper = <T>(read: () => T): T => {
    depth += 1;
    if (depth > most.depth)
      throw new FeedError("bad-request", `The filter is nested deeper than ${most.depth} levels.`);
    const result = read();
    depth -= 1;
    return result;
  };

  function expression(loosest: number): FilterTree {
    let left = operand();
    for (;;) {
      const token = next();
      if (token.kind !== "word") return left;
      if (token.text === "in" && loosest <= binaryOperators.eq) {
        left = { kind: "in", value: left, list: list(), place: token.place };
        continue;
      }
      if (!isOperator(token.text)) throw unexpected(token, "an operator such as eq, and, or");
      const binding = binaryOperators[token.text];
      if (binding < loosest) return left;
      take();
      const right = deeper(() => expression(binding + 1));
      left = { kind: "binary", operator: token.text, left, right, place: token.place };
    }
  }

  function operand(): FilterTree {
    const token = take();
    if (token.kind === "literal") return { kind: "literal", literal: token.literal, place: token.place };
    if (token.kind === "mark" && token.text === "(") {
      const inner = deeper(() => expression(binaryOperators.or));
      expectMark(")");
      return inner;
    }
    if (token.kind === "mark" && token.text === "-") {
      return { kind: "negate", value: deeper(operand), place: token.place };
    }
    if (token.kind !== "word" || isOperator(token.text)) throw unexpected(token, "a property, a value or a function");
    if (token.text === "not") return { kind: "not", value: deeper(operand), place: token.place };
    return isMark("(") ? call(token) : { kind: "property", name: token.text, place: token.place };
  }

  function call({ text: name, place }: Token): FilterTree {
    return { kind: "call", name, values: valuesInMarks(), place };
  }

  function list(): readonly FilterTree[] {
    take();
    return valuesInMarks();
  }

  function valuesInMarks(): readonly FilterTree[] {
    expectMark("(");
    const values: FilterTree[] = [];
    while (!isMark(")")) {
      if (values.length > 0) expectMark(",");
      values.push(deeper(() => expression(binaryOperators.or)));
    }
    expectMark(")");
    return values;
  }

  const tree = expression(binaryOperators.or);
  if (next().kind !== "end") throw unexpected(next(), "the end or an operator");
  return tree;
}

function isOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(binaryOperators, text);
}

function unexpected({ kind, place, text }: Token, wanted: string): FeedError {
  const found =
    kind === "end"
      ? "The filter ends"
      : kind === "word" || kind === "mark"
        ? `The filter has "${text}"`
        : "The filter has a value";
  return new FeedError("bad-request", `${found} at character ${place}, where ${wanted} should be.`);
}
