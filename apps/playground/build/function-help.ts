import type { FunctionHelp } from "../src/formulas/sheet-function-help.ts";

/** Reads what Google's formula help shows from the comments before the built script's custom functions. */
export function functionHelp(code: string): readonly FunctionHelp[] {
  const comments = code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction\s*)\*\/\s*function (\w+)\(/g);
  return [...comments].map(([, comment = "", name = ""]) => {
    const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trim());
    return {
      name,
      summary: lines.filter((line) => line !== "" && !line.startsWith("@")).join(" "),
      gives: tagged(lines, "return").join(" "),
      parameters: tagged(lines, "param").map((text) => {
        const [, parameter = "", rest = ""] = /^\{\w+\} (\w+) (.*)$/.exec(text) ?? [];
        const isOptional = rest.startsWith("Optional. ");
        return { name: parameter, isOptional, text: rest.replace("Optional. ", "") };
      }),
    };
  });
}

function tagged(lines: readonly string[], tag: string): readonly string[] {
  return lines.flatMap((line) => (line.startsWith(`@${tag} `) ? [line.slice(tag.length + 2)] : []));
}
