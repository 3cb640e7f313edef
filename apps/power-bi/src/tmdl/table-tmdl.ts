import { daxOf } from "../measures/dax-of.ts";
import { type Measure, measureTable } from "../measures/measure-table.ts";
import type { ModelColumn, ModelTable } from "../model/model-tables.ts";
import { mQuery } from "./m-query.ts";
import { indented, tmdlDescription, tmdlFile, tmdlName } from "./tmdl-text.ts";

/** Writes a table of the semantic model with its measures, its columns and the query that fills it. */
export function tableTmdl(table: ModelTable, measures: readonly Measure[] = measuresOf(table)): string {
  const isDates = table.name === "Dates";
  return tmdlFile([
    ...tmdlDescription(table.description),
    `table ${tmdlName(table.name)}`,
    ...(isDates ? indented(["dataCategory: Time"]) : []),
    ...measures.flatMap((measure) => ["", ...indented(measureLines(measure))]),
    ...table.columns.flatMap((column) => ["", ...indented(columnLines(column, isDates && column.property === "day"))]),
    "",
    ...indented([`partition ${tmdlName(table.name)} = m`]),
    ...indented(["mode: import", "source ="], 2),
    ...indented(mQuery(table), 4),
  ]);
}

function measuresOf({ name }: ModelTable): readonly Measure[] {
  return measureTable.filter(({ table }) => table === name);
}

function measureLines({ name, description, formatString, meaning }: Measure): readonly string[] {
  const [first = "", ...others] = daxOf(meaning);
  const expression = others.length === 0 ? [`measure ${tmdlName(name)} = ${first}`] : [`measure ${tmdlName(name)} =`];
  return [
    ...tmdlDescription(description),
    ...expression,
    ...(others.length === 0 ? [] : indented([first, ...others], 2)),
    ...indented([`formatString: ${formatString}`]),
  ];
}

function columnLines({ name, description, type }: ModelColumn, isKey: boolean): readonly string[] {
  const { dataType, formatString } = columnTypes[type];
  return [
    ...tmdlDescription(description),
    `column ${tmdlName(name)}`,
    ...indented([
      `dataType: ${dataType}`,
      ...(isKey ? ["isKey"] : []),
      ...(formatString ? [`formatString: ${formatString}`] : []),
      // Only measures add up what can be added.
      "summarizeBy: none",
      `sourceColumn: ${name}`,
    ]),
  ];
}

interface ColumnType {
  readonly dataType: string;
  readonly formatString?: string;
}

const columnTypes: Readonly<Record<ModelColumn["type"], ColumnType>> = {
  "Edm.String": { dataType: "string" },
  "Edm.Guid": { dataType: "string" },
  "Edm.Int32": { dataType: "int64", formatString: "#,0" },
  "Edm.Double": { dataType: "double", formatString: "#,0.##" },
  "Edm.Boolean": { dataType: "boolean" },
  "Edm.DateTimeOffset": { dataType: "dateTime", formatString: "General Date" },
  "Edm.Date": { dataType: "dateTime", formatString: "Short Date" },
};
