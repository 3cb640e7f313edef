import { columnOf, modelTables } from "../model/model-tables.ts";
import { type Relationship, relationships } from "../model/relationships.ts";
import { addressParameter, mText } from "./m-query.ts";
import { indented, tmdlDescription, tmdlFile, tmdlName } from "./tmdl-text.ts";

/** Writes what holds for the whole semantic model. */
export function modelTmdl(): string {
  return tmdlFile([
    "model Model",
    ...indented([
      "culture: en-US",
      "defaultPowerBIDataSourceVersion: powerBI_V3",
      "sourceQueryCulture: en-US",
      "discourageImplicitMeasures",
    ]),
    "",
    // Dates has the calendar already: hidden tables of dates would only take space.
    "annotation __PBI_TimeIntelligenceEnabled = 0",
    "",
    `ref expression ${addressParameter}`,
    "",
    ...modelTables.map(({ name }) => `ref table ${tmdlName(name)}`),
  ]);
}

/** Writes the level of the engine that the semantic model needs. */
export function databaseTmdl(): string {
  return tmdlFile(["database", ...indented(["compatibilityLevel: 1600"])]);
}

/** Writes the parameter that people change to their own feed's address. */
export function expressionsTmdl(address: string): string {
  const meta = '[IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true]';
  return tmdlFile([
    ...tmdlDescription("Address of the feed, such as https://bi.example.com/odata/."),
    `expression ${addressParameter} = ${mText(address)} meta ${meta}`,
  ]);
}

/** Writes how the tables relate. */
export function relationshipsTmdl(): string {
  return tmdlFile(relationships.flatMap(relationshipLines).slice(0, -1));
}

function relationshipLines({ from, to, property }: Relationship): readonly string[] {
  const end = (table: string) => `${tmdlName(table)}.${tmdlName(columnOf(table, property).name)}`;
  return [
    `relationship ${tmdlName(`${from}_${to}`)}`,
    ...indented([`fromColumn: ${end(from)}`, `toColumn: ${end(to)}`]),
    "",
  ];
}
