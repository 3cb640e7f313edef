import { describe, expect, it } from "vitest";
import { functionHelp } from "../build/function-help.ts";
import { assistanceFor, completedFormula } from "../src/page/formula-bar/completion.ts";

const code = `
/**
 * One number. Or several.
 *
 * @param {string} name Such as completion rate.
 * @param {string} program Optional. A program.
 * @return A number.
 * @customfunction
 */
function AIHR_METRIC(name, program) {
}

/**
 * All programs.
 *
 * @return A table.
 * @customfunction
 */
function AIHR_PROGRAMS() {
}

/** No function for cells. */
function helper() {
}
`;
const functions = functionHelp(code);
/** What is offered where the caret, |, is. */
const at = (text: string) => assistanceFor(text.replace("|", ""), text.indexOf("|"), functions);

describe("the help of functions", () => {
  it("is read from the comments of the built script", () => {
    expect(functions).toEqual([
      {
        name: "AIHR_METRIC",
        summary: "One number. Or several.",
        gives: "A number.",
        parameters: [
          { name: "name", isOptional: false, text: "Such as completion rate." },
          { name: "program", isOptional: true, text: "A program." },
        ],
      },
      { name: "AIHR_PROGRAMS", summary: "All programs.", gives: "A table.", parameters: [] },
    ]);
  });
});

describe("the formula bar", () => {
  it.each(["|", "AIHR|", '="AIHR_M|', "=1|", "=A1|", "=(|"])("offers nothing in %s", (text) => {
    expect(at(text)).toEqual({ kind: "none" });
  });

  it.each([
    ["=aihr|", ["AIHR_METRIC", "AIHR_PROGRAMS"]],
    ["=metr|", ["AIHR_METRIC"]],
    ["=1+AIHR_P|", ["AIHR_PROGRAMS"]],
    ["=AIHR_METRIC(prog|", ["AIHR_PROGRAMS"]],
  ])("offers functions in %s", (text, names) => {
    const offered = at(text);
    expect(offered.kind === "completions" && offered.functions.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ["=AIHR_METRIC(|", 0],
    ['=AIHR_METRIC("a, b|', 0],
    ['=AIHR_METRIC("a", |)', 1],
    ['=AIHR_METRIC("a"; |', 1],
    ['=SUM(1, AIHR_METRIC("a", |', 1],
    ['=AIHR_METRIC((1, 2), "|', 1],
  ])("explains the parameter in %s", (text, parameter) => {
    expect(at(text)).toMatchObject({ kind: "help", function: { name: "AIHR_METRIC" }, parameter });
  });

  it("completes a name, and leaves the caret where the arguments begin", () => {
    const [metric, programs] = functions;
    if (!metric || !programs) throw new Error("There are no functions.");
    expect(completedFormula("=1+aihr", 7, 3, metric)).toEqual({ text: "=1+AIHR_METRIC(", caret: 15 });
    expect(completedFormula("=aihr", 5, 1, programs)).toEqual({ text: "=AIHR_PROGRAMS()", caret: 16 });
    expect(completedFormula("=met(1)", 4, 1, metric)).toEqual({ text: "=AIHR_METRIC(1)", caret: 12 });
  });
});
