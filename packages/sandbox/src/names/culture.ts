/**
 * Names of one culture, as they are written: an opening word, a gap, an ending. The opening is the given name or, where
 * people write it first, the family name.
 */
export interface Culture {
  /** How much of a population it makes up, relative to the other cultures. */
  readonly share: number;
  readonly openings: readonly string[];
  readonly gap: "" | " ";
  readonly endings: readonly string[];
  /** What stands between the two parts of a double ending, where the culture has them. */
  readonly doubled?: "-" | " " | "";
  /** Whether a middle initial is customary. */
  readonly initials?: boolean;
}

/** The names in a comma-separated list. */
export function names(list: string): readonly string[] {
  return list.trim().split(/\s*,\s*/);
}
