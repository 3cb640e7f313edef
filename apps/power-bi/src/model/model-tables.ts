import { entitySets } from "@aihr-plugins/feed";

type EntitySet = ReturnType<typeof entitySets>[number];
type Property = EntitySet["properties"][number];

/** A table of the semantic model: an entity set of the feed. */
export interface ModelTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ModelColumn[];
}

/** A column of the semantic model: a property of the feed under its title. */
export interface ModelColumn {
  readonly name: string;
  /** Name of the feed's property. */
  readonly property: string;
  readonly description: string;
  readonly type: Property["type"];
}

/** The tables of the semantic model, in the feed's order. */
export const modelTables: readonly ModelTable[] = entitySets().map(({ name, description, properties }) => ({
  name,
  description,
  // Keys of single entries are unique texts, which Power BI cannot compress, and nothing relates by them.
  columns: properties.filter(({ type }) => type !== "Edm.Guid").map(modelColumn),
}));

/**
 * Returns a column of the semantic model by its property's name.
 *
 * @throws Error if the table or the column does not exist
 */
export function columnOf(table: string, property: string): ModelColumn {
  const columns = modelTables.find(({ name }) => name === table)?.columns ?? [];
  const column = columns.find((each) => each.property === property);
  if (column === undefined) throw new Error(`${table} has no ${property}.`);
  return column;
}

function modelColumn({ name, title, description, type }: Property): ModelColumn {
  return { name: title, property: name, description, type };
}
