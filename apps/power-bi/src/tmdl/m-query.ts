import type { ModelColumn, ModelTable } from "../model/model-tables.ts";

/** Parameter of the semantic model that holds the feed's address. */
export const addressParameter = "FeedAddress";

/** Returns the Power Query expression that reads a table from the feed, as lines. */
export function mQuery({ name, columns }: ModelTable): readonly string[] {
  const instants = columns.filter(({ type }) => type === "Edm.DateTimeOffset");
  const last = instants.length > 0 ? "InUtc" : "Named";
  return [
    "let",
    `    Source = OData.Feed(${addressParameter}, null, [Implementation = "2.0", ApiKeyName = "apikey"]),`,
    `    Rows = Source{[Name = ${mText(name)}, Signature = "table"]}[Data],`,
    // A feed without names lacks these columns.
    `    Selected = Table.SelectColumns(Rows, ${mList(columns.map(({ property }) => mText(property)))}, MissingField.UseNull),`,
    `    Named = Table.RenameColumns(Selected, ${mList(columns.map(renaming))})${instants.length > 0 ? "," : ""}`,
    ...(instants.length > 0 ? [`    InUtc = Table.TransformColumns(Named, ${mList(instants.map(inUtc))})`] : []),
    "in",
    `    ${last}`,
  ];
}

/** Writes a text as Power Query does. */
export function mText(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll("#(", "#(#)(")}"`;
}

function renaming({ property, name }: ModelColumn): string {
  return mList([mText(property), mText(name)]);
}

/** Without this, a moment would depend on the time zone of the machine that refreshes. */
function inUtc({ name }: ModelColumn): string {
  return mList([mText(name), "each DateTimeZone.RemoveZone(DateTimeZone.ToUtc(_))", "type nullable datetime"]);
}

function mList(items: readonly string[]): string {
  return `{${items.join(", ")}}`;
}
