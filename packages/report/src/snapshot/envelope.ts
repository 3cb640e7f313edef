/** What came out of a stored text: the value, or why it cannot be read, in words for a person. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | Unreadable;

export interface Unreadable {
  readonly ok: false;
  /** `newer`: of another version of this software; `foreign`: something else; `damaged`: cut off or changed. */
  readonly reason: "newer" | "foreign" | "damaged";
  readonly message: string;
}

/** Text that tells what it is, of which version, and whether it is whole. */
export function seal(kind: string, version: number, body: string): string {
  return `${kind}/${version} ${checksum(body)} ${body}`;
}

/** The body of a sealed text, if it is of this kind, of this version and unharmed. Never throws. */
export function unseal(kind: string, version: number, text: string): Decoded<string> {
  const [, foundKind, foundVersion, sum, body = ""] = SEALED.exec(text) ?? [];
  const unreadable = (reason: Unreadable["reason"], why: string): Unreadable => {
    return { ok: false, reason, message: `The stored text ${why}. Read the report anew to replace it.` };
  };
  if (foundKind !== kind) return unreadable("foreign", `is not an ${kind}`);
  if (Number(foundVersion) !== version) return unreadable("newer", "was written by a newer version of this software");
  if (sum !== checksum(body)) return unreadable("damaged", "was cut off or changed");
  return { ok: true, value: body };
}

const SEALED = /^([\w-]+)\/([1-9]\d*) ?(\w*) ?(.*)$/s;

/** FNV-1a with 32 bits: against accidents, not against forgery. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
