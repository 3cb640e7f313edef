import { readFileSync } from "node:fs";
import { answerTools } from "@aihr-plugins/answers";
import { metricTable } from "@aihr-plugins/report";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json" with { type: "json" };

interface Call {
  readonly name: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
}

interface Expectation {
  readonly callsTool?: string | Call;
  readonly not?: Expectation;
}

type Mocks = Readonly<Record<string, unknown>> & {
  readonly "team-summary"?: { readonly metrics: object };
};

interface Eval {
  readonly input: string;
  readonly mocks: Mocks;
  readonly expected: readonly Expectation[];
}

const { evals, instructions }: { readonly evals: readonly Eval[]; readonly instructions: string } = parse(
  readFileSync(new URL("../ai.yaml", import.meta.url), "utf8"),
  { merge: true },
);
const tools = manifest.tools.map(({ name }) => name);
const calls = evals.flatMap(({ expected }) => expected.flatMap(callsOf));

describe("the evals", () => {
  it("begin by mentioning the extension", () => {
    expect(evals.filter(({ input }) => !input.startsWith("@aihr "))).toEqual([]);
    expect(instructions).toContain("ambiguous");
  });

  it.each(tools)("test %s at least three times, one of them where it cannot help", (tool) => {
    const about = evals.filter(({ mocks }) => tool in mocks);
    expect(
      about.filter(({ expected }) => expected.flatMap(callsOf).some(({ name }) => name === tool)).length,
      tool,
    ).toBeGreaterThanOrEqual(1);
    expect(about.length).toBeGreaterThanOrEqual(4);
    expect(about.some(({ expected }) => !expected.some(({ callsTool }) => callsTool !== undefined))).toBe(true);
  });

  it("name only tools that exist, in mocks and in expectations", () => {
    const named = [...calls.map(({ name }) => name), ...evals.flatMap(({ mocks }) => Object.keys(mocks))];
    expect(named.filter((name) => !tools.includes(name))).toEqual([]);
  });

  it("name only arguments that the tools take", () => {
    const unknown = calls.flatMap(({ name, arguments: given = {} }) =>
      Object.keys(given).flatMap((argument) => (argumentsOf(name).includes(argument) ? [] : [`${name}.${argument}`])),
    );
    expect(unknown).toEqual([]);
  });
});

describe("the mocks of the evals", () => {
  it("are texts, lists and objects: YAML reads an unquoted 3,100 as something else", () => {
    expect(evals.flatMap(({ mocks }) => unquoted(mocks))).toEqual([]);
  });

  it("name metrics as the tool does", () => {
    const summaries = evals.flatMap(({ mocks }) => mocks["team-summary"] ?? []);
    const metricTitles: readonly string[] = metricTable.map(({ title }) => title);
    expect(summaries.length).toBeGreaterThan(0);
    expect(
      summaries.flatMap(({ metrics }) => Object.keys(metrics)).filter((title) => !metricTitles.includes(title)),
    ).toEqual([]);
  });
});

/** Numbers, null and the like in a mock, by their path. */
function unquoted(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") return [];
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => unquoted(each, `${path}/${key}`));
}

describe("the tools", () => {
  it("explain their arguments in the words of all assistants, and have My Team besides", () => {
    for (const { name, inputs } of Object.values(answerTools)) {
      const own = membersOf(name).filter((member) => member.name?.getText() !== "team");
      const described = own.map((member) => [member.name?.getText(), docOf(member)]);
      expect(Object.fromEntries(described), name).toEqual(
        Object.fromEntries(Object.entries(inputs).map(([input, { description }]) => [input, description])),
      );
    }
  });

  it.each(tools)("%s has a file, takes one object, and explains each of its arguments", (tool) => {
    expect(argumentsOf(tool).length).toBeGreaterThan(0);
    expect(undocumented(tool)).toEqual([]);
  });
});

function callsOf({ callsTool, not }: Expectation): readonly Call[] {
  const own = typeof callsTool === "string" ? [{ name: callsTool }] : callsTool === undefined ? [] : [callsTool];
  return [...own, ...(not === undefined ? [] : callsOf(not))];
}

function argumentsOf(tool: string): readonly string[] {
  return membersOf(tool).map((member) => member.name?.getText() ?? "");
}

function undocumented(tool: string): readonly string[] {
  return membersOf(tool)
    .filter((member) => ts.getJSDocCommentsAndTags(member).length === 0)
    .map((member) => member.getText());
}

function docOf(member: ts.TypeElement): string {
  const [comment] = ts.getJSDocCommentsAndTags(member);
  return String(comment?.comment ?? "");
}

/** The members of the type that the tool's file calls Input: Raycast reads its arguments there too. */
function membersOf(tool: string): readonly ts.TypeElement[] {
  const text = readFileSync(new URL(`../src/tools/${tool}.ts`, import.meta.url), "utf8");
  const file = ts.createSourceFile(`${tool}.ts`, text, ts.ScriptTarget.Latest, true);
  const input = file.statements.filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === "Input");
  return input !== undefined && ts.isTypeLiteralNode(input.type) ? [...input.type.members] : [];
}
