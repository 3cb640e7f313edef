const root = "https://developer.microsoft.com/json-schemas/fabric";

/** Returns the address of Microsoft's schema for a kind of project file. */
export function fabricSchema(kind: string, version: string): string {
  return `${root}/${kind}/${version}/schema.json`;
}

/** Returns the address of Microsoft's schema for a part of a report. */
export function definitionSchema(part: string, version: string): string {
  return fabricSchema(`item/report/definition/${part}`, version);
}
