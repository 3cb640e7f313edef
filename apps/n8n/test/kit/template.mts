import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IDataObject } from "n8n-workflow";
import { schemaFiles } from "../../scripts/schema-files.mts";

/** A workflow template, as far as our tests read it. */
export interface Template {
  readonly name: string;
  readonly nodes: readonly TemplateNode[];
  /** By the node they start at, then by their kind, such as `main` or `ai_tool`. */
  readonly connections: Readonly<Record<string, Readonly<Record<string, readonly (readonly { node: string }[])[]>>>>;
}

interface TemplateNode {
  readonly name: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly parameters: IDataObject;
  readonly webhookId?: string;
  readonly credentials?: object;
}

const folder = join(import.meta.dirname, "..", "..", "workflows");

/** The file names of all templates, without their ending. */
export const templateNames: readonly string[] = readdirSync(folder).map((file) => file.replace(".json", ""));

/** Reads a template as it is published. */
export function readTemplate(name: string): Template {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

/** Returns a node's parameters. */
export function parametersOf({ nodes }: Template, name: string): IDataObject {
  const node = nodes.find((each) => each.name === name);
  if (node === undefined) throw new Error(`The template has no node ${name}.`);
  return node.parameters;
}

/** Returns the fields of the items that reach a node, by the schema of our node before it; undefined if it is not ours. */
export function fieldsBefore({ nodes, connections }: Template, to: string): readonly string[] | undefined {
  const [from] =
    Object.entries(connections).find(([, { main = [] }]) => main.flat().some(({ node }) => node === to)) ?? [];
  const node = nodes.find(({ name }) => name === from);
  return node && fieldsOf(node);
}

function fieldsOf({ type, parameters: { resource, operation } }: TemplateNode): readonly string[] | undefined {
  const file =
    type === "n8n-nodes-aihr.aihrTrigger"
      ? "nodes/AihrTrigger/__schema__/v1.0.0.json"
      : `nodes/Aihr/__schema__/v1.0.0/${resource}/${operation}.json`;
  const properties = type.startsWith("n8n-nodes-aihr.") ? schemaFiles()[file]?.properties : undefined;
  return properties && Object.keys(properties);
}

/** Returns all expressions in a node's parameters. */
export function expressionsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.startsWith("=") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(expressionsIn) : [];
}

/**
 * Evaluates an n8n expression, such as `={{ $json.program }}`, for an item.
 *
 * @throws Error if the expression reads a field that the item does not have
 */
export function evaluate(expression: unknown, json: object): string {
  return String(expression)
    .slice(1)
    .replace(/\{\{(.+?)\}\}(?!\})/g, (_, code: string) => String(resultOf(code, json)));
}

/**
 * Returns the SQL that n8n's Postgres node sends: n8n, not the database, writes the parameters into the query.
 *
 * @throws Error if a parameter reads a field that the item does not have
 */
export function postgresQuery({ query, options }: IDataObject, json: object): string {
  const { queryReplacement } = options as { queryReplacement: string };
  const values: unknown = resultOf(queryReplacement.replace(/^=\{\{(.+)\}\}$/, "$1"), json);
  if (!Array.isArray(values)) throw new Error("The parameters are not a list.");
  return String(query).replace(/\$(\d+)/g, (_, place: string) => {
    const value: unknown = values[Number(place) - 1];
    return typeof value === "boolean" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
  });
}

function resultOf(code: string, json: object): unknown {
  const scope = {
    $json: strict(json),
    $now: { toISO: () => "2026-11-23T12:00:00.000Z", toISODate: () => new Date().toISOString().slice(0, 10) },
    $execution: { id: "231" },
    $fromAI: (name: string) => name,
  };
  return new Function(...Object.keys(scope), `return ${code}`)(...Object.values(scope));
}

/** What the code of a Code node reads besides its input. */
export interface CodeScope {
  /** The items of the other nodes. */
  readonly others?: readonly object[];
  /** The workflow's static data, which the code may change. */
  readonly staticData?: IDataObject;
}

/** Runs the code of a Code node over its input items. */
export function runCode(
  code: unknown,
  input: readonly object[],
  { others = [], staticData = {} }: CodeScope = {},
): readonly { json: IDataObject }[] {
  const itemsOf = (records: readonly object[]) => records.map((json) => ({ json: strict(json) }));
  const $ = () => ({ first: () => itemsOf(others)[0], all: () => itemsOf(others) });
  const $input = { all: () => itemsOf(input) };
  return new Function("$", "$input", "$getWorkflowStaticData", String(code))($, $input, () => staticData);
}

/** The object, which throws when a field is read that it does not have. */
function strict(json: object): object {
  return new Proxy(json, {
    get(target, field) {
      if (typeof field === "string" && !Object.hasOwn(target, field)) throw new Error(`There is no field ${field}.`);
      return Reflect.get(target, field);
    },
  });
}
