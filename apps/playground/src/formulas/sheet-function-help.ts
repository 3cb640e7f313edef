/** What the formula bar says about a function. */
export interface FunctionHelp {
  readonly name: string;
  readonly parameters: readonly ParameterHelp[];
  readonly summary: string;
  readonly gives: string;
}

/** A parameter; its text is blank where the name says it all. */
export interface ParameterHelp {
  readonly name: string;
  readonly text: string;
  readonly isOptional: boolean;
}

const described: readonly (readonly [name: string, parameters: string, summary: string])[] = [
  ["AVERAGE", "values, …", "The mean of numbers. Blank cells and texts do not count."],
  ["COUNT", "values, …", "How many numbers there are."],
  ["IF", "condition, then, [otherwise]", "One value if the condition holds, another if not."],
  ["IFERROR", "value, [instead]", "The value, or another one if it is an error."],
  ["MAX", "values, …", "The largest number."],
  ["MIN", "values, …", "The smallest number."],
  ["ROUND", "number, [places]", "A number, rounded to decimal places."],
  ["SUM", "values, …", "The sum of numbers."],
];

/** The functions of sheets that the page knows. */
export const sheetFunctionHelp: readonly FunctionHelp[] = described.map(([name, parameters, summary]) => ({
  name,
  summary,
  gives: "",
  parameters: parameters.split(", ").map((each) => ({
    name: each.replace(/[[\]]/g, ""),
    text: "",
    isOptional: /^\[|…/.test(each),
  })),
}));
