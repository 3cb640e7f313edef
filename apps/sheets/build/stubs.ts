import type { Handler } from "../src/actions/table.ts";
import type { CustomFunction } from "../src/functions/table.ts";

/**
 * The global functions that Google sees. They are real ones with real parameters, for Google reads formula help from
 * JSDoc before them, and takes no function that is made while the script runs.
 */
export function stubs(functions: readonly CustomFunction[], handlers: readonly Handler[]): string {
  return [...functions.map(customFunction), ...handlers.map(handler)].join("\n");
}

function customFunction({ name, summary, parameters, gives }: CustomFunction): string {
  const names = parameters.map((parameter) => parameter.name).join(", ");
  const help = parameters.map(({ name: parameter, type, text }) => ` * @param {${type}} ${parameter} ${text}\n`);
  return `
/**
 * ${summary}
 *
${help.join("")} * @return ${gives}
 * @customfunction
 */
function ${name}(${names}) {
  return AIHR_.functions.${name}(${names});
}`;
}

function handler({ name, parameters }: Handler): string {
  const names = parameters.join(", ");
  return `
function ${name}(${names}) {
  return AIHR_.handlers.${name}(${names});
}`;
}
