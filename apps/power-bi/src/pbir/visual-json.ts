import { measureTable } from "../measures/measure-table.ts";
import { columnOf } from "../model/model-tables.ts";
import type { Field, Visual } from "./report-pages.ts";
import { definitionSchema } from "./schema-address.ts";

/** Returns a visual as Power BI stores it. `order` is its place for the keyboard. */
export function visualJson(visual: Visual, order: number): object {
  const { name, title, type, x, y, width, height } = visual;
  return {
    $schema: definitionSchema("visualContainer", "2.0.0"),
    name,
    position: { x, y, z: order, width, height, tabOrder: order },
    visual: {
      visualType: visualTypes[type],
      query: { queryState: queryState(visual) },
      visualContainerObjects: {
        title: [{ properties: { show: literal("true"), text: literal(`'${title.replaceAll("'", "''")}'`) } }],
      },
      drillFilterOtherVisuals: true,
    },
  };
}

const visualTypes: Readonly<Record<Visual["type"], string>> = {
  card: "card",
  columnChart: "clusteredColumnChart",
  table: "tableEx",
};

function queryState({ type, fields }: Visual): object {
  const projections = fields.map(projection);
  if (type !== "columnChart") return { Values: { projections } };
  const [category, ...values] = projections;
  return { Category: { projections: [{ ...category, active: true }] }, Y: { projections: values } };
}

function projection(field: Field): object {
  const [table, name] = placeOf(field);
  const reference = { Expression: { SourceRef: { Entity: table } }, Property: name };
  return {
    field: field.kind === "column" ? { Column: reference } : { Measure: reference },
    queryRef: `${table}.${name}`,
    nativeQueryRef: name,
  };
}

/** Returns the table and the name of a field in the semantic model. */
function placeOf(field: Field): readonly [table: string, name: string] {
  if (field.kind === "column") return [field.table, columnOf(field.table, field.property).name];
  const measure = measureTable.find(({ name }) => name === field.name);
  if (measure === undefined) throw new Error(`There is no measure ${field.name}.`);
  return [measure.table, measure.name];
}

function literal(value: string): object {
  return { expr: { Literal: { Value: value } } };
}
