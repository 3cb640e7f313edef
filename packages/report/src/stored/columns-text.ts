import { packColumn, type StoredValue, unpackColumn } from "./column.ts";

/** The value of a stored text, or why the text cannot be read. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | Unreadable;

/** A stored text that cannot be used. Read the report again to replace it. */
export interface Unreadable {
  readonly ok: false;
  /** `other-version`: written by another version of this software; `foreign`: something else; `damaged`: cut off or changed. */
  readonly reason: "other-version" | "foreign" | "damaged";
  /** The reason as a sentence for people, and what to do. */
  readonly message: string;
}

/** Functions that make the columns one after the other, so that only one is in memory. */
export type ColumnMakers<Columns> = { readonly [Column in keyof Columns]: () => Columns[Column] };

/** Returns columns as text with a label (`<kind>/<version>`) and a checksum of everything. */
export function encodeColumns(label: string, columns: readonly (() => readonly StoredValue[])[]): string {
  const body = JSON.stringify(columns.map((make) => packColumn(make())));
  return `${label} ${checksumOf(label, body)} ${body}`;
}

/** Returns the columns of a text of this kind and version, or why it cannot be read. Never throws. */
export function decodeColumns<Columns>(label: string, text: string): Decoded<Columns> {
  const [, found = "", checksum, body = ""] = labeledText.exec(text) ?? [];
  const [kind = ""] = label.split("/");
  if (!found.startsWith(`${kind}/`)) return unreadable("foreign", "is something else");
  if (found !== label) return unreadable("other-version", "was written by another version of this software");
  if (checksum !== checksumOf(label, body)) return unreadable("damaged", "was cut off or changed");
  return { ok: true, value: JSON.parse(body).map(unpackColumn) };
}

const labeledText = /^(\S+) (\w+) (.*)$/s;

function unreadable(reason: Unreadable["reason"], why: string): Unreadable {
  return { ok: false, reason, message: `The stored text ${why}. Read the report again to replace it.` };
}

/** FNV-1a with 32 bits: against accidents, not against forgery. */
function checksumOf(label: string, body: string): string {
  const text = `${label} ${body}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
