import { changeColumns } from "@aihr-plugins/history";
import { columns, metricTable } from "@aihr-plugins/report";
import { parse } from "@sap-ux/edmx-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { measureTable } from "../src/measures/measure-table.ts";
import { modelTables } from "../src/model/model-tables.ts";
import { projectFiles } from "../src/project-files.ts";
import { importHistory } from "./imported-history.ts";
import { readTmdl, type TmdlObject } from "./read-tmdl.ts";

/** A column or a measure as a visual's file names it. */
interface NamedField {
  readonly kind: "column" | "measure";
  readonly table: string;
  readonly name: string;
}

const files = projectFiles();
const visuals = files.filter(({ path }) => path.endsWith("/visual.json"));
const model = files.filter(({ path }) => path.includes("/tables/")).flatMap(({ text }) => readTmdl(text));

describe("the fields of visuals", () => {
  const used = visuals.flatMap(({ text }) => fieldsIn(JSON.parse(text)));

  it("are in the semantic model", () => {
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter(({ kind, table, name }) => objectOf(table, kind, name) === undefined)).toEqual([]);
  });

  it("are metrics, gains, days and columns of the report", () => {
    const reported = new Set(columns.map(({ title }) => title));
    const other = used.filter(({ kind, table, name }) => kind === "column" && table !== "Dates" && !reported.has(name));
    expect(other).toEqual([]);
    const metrics = new Set(metricTable.map(({ title }) => title));
    const unknown = used.filter(
      ({ kind, table, name }) => kind === "measure" && table !== "Changes" && !metrics.has(name),
    );
    expect(unknown).toEqual([]);
  });

  it("name themselves as the model does, wherever a file repeats them", () => {
    for (const { text } of visuals) {
      const repeated = [...text.matchAll(/"queryRef": "([^"]+)"/g)].map(([, reference]) => reference);
      expect(repeated).toEqual(fieldsIn(JSON.parse(text)).map(({ table, name }) => `${table}.${name}`));
    }
  });
});

describe("the columns of the semantic model", () => {
  let metadata: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const { schema } = parse((await importHistory()).metadata) as unknown as ParsedMetadata;
    const types = new Map(
      schema.entityTypes.map(({ fullyQualifiedName, entityProperties }) => [
        fullyQualifiedName,
        entityProperties.map(({ name }) => name),
      ]),
    );
    metadata = new Map(schema.entitySets.map(({ name, entityTypeName }) => [name, types.get(entityTypeName) ?? []]));
  });

  it("are properties of the feed's $metadata, under the names that the query gives them", () => {
    for (const { name, children } of model) {
      const query = children.find(({ kind }) => kind === "partition")?.properties["source"] ?? "";
      const [, renamed = ""] = /Table\.RenameColumns\(Selected, \{(.*)\}\)/.exec(query) ?? [];
      const pairs = [...renamed.matchAll(/\{"([^"]+)", "([^"]+)"\}/g)].map(([, property, title]) => [property, title]);
      const sources = children.filter(({ kind }) => kind === "column").map((each) => each.properties["sourceColumn"]);
      expect(sources.length).toBeGreaterThan(3);
      expect(sources).toEqual(pairs.map(([, title]) => title));
      expect(pairs.filter(([property = ""]) => !metadata.get(name)?.includes(property))).toEqual([]);
    }
  });

  it("have the titles of the report's columns, metrics and changes", () => {
    const titles = new Map<string, string>([
      ...columns.map(({ key, title }) => [key, title] as const),
      ...changeColumns.map(({ key, title }) => [key, title] as const),
    ]);
    for (const table of ["Enrollments", "Changes"]) {
      for (const { property, name } of modelTables.find((each) => each.name === table)?.columns ?? []) {
        expect({ property, name }).toEqual({ property, name: titles.get(property) });
      }
    }
    const metrics = new Map<string, string>(metricTable.map(({ key, title }) => [key, title]));
    const daily = modelTables.find(({ name }) => name === "DailyMetrics")?.columns ?? [];
    const ofMetrics = daily.filter(({ property }) => property !== "day" && property !== "program");
    expect(ofMetrics.map(({ property, name }) => [property, name])).toEqual([...metrics]);
  });
});

describe("the measures", () => {
  it("have names that are unique in the whole model, in any case, and that no column of their table has", () => {
    const names = model.flatMap(({ children }) =>
      children.filter(({ kind }) => kind === "measure").map(({ name }) => name.toLowerCase()),
    );
    expect(names).toHaveLength(measureTable.length);
    expect(new Set(names).size).toBe(names.length);
    for (const { children } of model) {
      const own = children.filter(({ kind }) => kind === "measure").map(({ name }) => name.toLowerCase());
      const others = children.filter(({ kind }) => kind === "column").map(({ name }) => name.toLowerCase());
      expect(own.filter((name) => others.includes(name))).toEqual([]);
    }
  });
});

/** What of the parser's result is looked at. */
interface ParsedMetadata {
  readonly schema: {
    readonly entitySets: readonly { readonly name: string; readonly entityTypeName: string }[];
    readonly entityTypes: readonly {
      readonly fullyQualifiedName: string;
      readonly entityProperties: readonly { readonly name: string }[];
    }[];
  };
}

function objectOf(table: string, kind: string, name: string): TmdlObject | undefined {
  return model
    .find((each) => each.name === table)
    ?.children.find((child) => child.kind === kind && child.name === name);
}

/** The fields of a visual's file, found by their shape wherever they stand. */
function fieldsIn(json: unknown): readonly NamedField[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    const kind = key === "Column" ? "column" : key === "Measure" ? "measure" : undefined;
    const reference = value as { Expression?: { SourceRef?: { Entity?: string } }; Property?: string };
    if (kind === undefined) return fieldsIn(value);
    return [{ kind, table: reference.Expression?.SourceRef?.Entity ?? "", name: reference.Property ?? "" }];
  });
}
