/**
 * Parts of the names of one culture: a name is a first part, a separator and a last part. The first part is the given
 * name or, where people write it first, the family name.
 */
export interface NameParts {
  /** Share of the population, relative to the other cultures. */
  readonly share: number;
  readonly firstParts: readonly string[];
  readonly separator: "" | " ";
  readonly lastParts: readonly string[];
  /** Joins the two halves of a double last part, where the culture has them. */
  readonly doubleJoiner?: "-" | " " | "";
  /** Whether some names have a middle initial. */
  readonly initials?: boolean;
}

/** Splits a comma-separated list. */
export function commaSeparated(text: string): readonly string[] {
  return text.trim().split(/\s*,\s*/);
}
