/** Identifiers as columns that pack well: of UUIDs the number in each group of digits, of all others the text. */
export function columnsOfIds(ids: readonly string[]): IdColumns {
  if (!ids.every((id) => UUID.test(id))) return [ids];
  const groups = ids.map((id) => id.split("-").map((digits) => Number.parseInt(digits, 16)));
  return DIGITS.map((_, group) => groups.map((numbers) => numbers[group] ?? 0));
}

export function idsOfColumns(columns: IdColumns): readonly string[] {
  const [ids = [], ...others] = columns.map((column, group) => {
    return column.map((cell) =>
      typeof cell === "string" ? cell : cell.toString(16).padStart(DIGITS[group] ?? 0, "0"),
    );
  });
  return ids.map((id, at) => [id, ...others.map((digits) => digits[at])].join("-"));
}

export type IdColumns = readonly (readonly (string | number)[])[];

/** In each group of a UUID. */
const DIGITS = [8, 4, 4, 4, 12];

/** Only in lower case, so that what comes back is to the letter what went in. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
