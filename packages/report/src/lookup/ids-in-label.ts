/** Returns the identifiers, in lower case, that a label like `Name (ID)` may hold: an identifier may have brackets, too. */
export function idsInLabel(typed: string): readonly string[] {
  if (!typed.endsWith(")")) return [];
  return [...typed.matchAll(/\(/g)].map(({ index }) =>
    typed
      .slice(index + 1, -1)
      .trim()
      .toLowerCase(),
  );
}
