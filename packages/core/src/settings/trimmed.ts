const invisibleEnds = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/** Returns a setting's text without white space and invisible characters at its ends, which copying often adds. */
export function trimmed(text: unknown): string {
  return String(text ?? "").replace(invisibleEnds, "");
}
