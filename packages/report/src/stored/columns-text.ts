import { pack, type StoredValue, unpack } from "./column.ts";

/** What came out of a stored text: the value, or why it cannot be read, in words for a person. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | Unreadable;

/** A stored text that cannot be used. Read the report again to replace it. */
export interface Unreadable {
  readonly ok: false;
  /** `other-version`: of this software; `foreign`: something else; `damaged`: cut off or changed. */
  readonly reason: "other-version" | "foreign" | "damaged";
  readonly message: string;
}

/** Columns that are made one after the other, so that only one lies in memory. */
export type ColumnMakers<Columns> = { readonly [Column in keyof Columns]: () => Columns[Column] };

/** Columns as text that tells what it is and of which version (the label: `<kind>/<version>`), and whether it is whole. */
export function encodeColumns(label: string, columns: readonly (() => readonly StoredValue[])[]): string {
  const body = JSON.stringify(columns.map((make) => pack(make())));
  return `${label} ${checksum(`${label} ${body}`)} ${body}`;
}

/** The columns of a text, if it is of this kind, of this version and unharmed. Never throws. */
export function decodeColumns<Columns>(label: string, text: string): Decoded<Columns> {
  const [, found = "", sum, body = ""] = labeled.exec(text) ?? [];
  const [kind = ""] = label.split("/");
  const unreadable = (reason: Unreadable["reason"], why: string): Unreadable => {
    return { ok: false, reason, message: `The stored text ${why}. Read the report again to replace it.` };
  };
  if (!found.startsWith(`${kind}/`)) return unreadable("foreign", "is something else");
  if (found !== label) return unreadable("other-version", "was written by another version of this software");
  if (sum !== checksum(`${label} ${body}`)) return unreadable("damaged", "was cut off or changed");
  return { ok: true, value: JSON.parse(body).map(unpack) };
}

const labeled = /^(\S+) (\w+) (.*)$/s;

/** FNV-1a with 32 bits: against accidents, not against forgery. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
