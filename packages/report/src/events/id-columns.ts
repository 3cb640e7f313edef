/** Returns identifiers as columns that pack well: UUIDs as the numbers of their groups of digits, all others as text. */
export function columnsOfIds(ids: readonly string[]): IdColumns {
  if (!ids.every((id) => uuid.test(id))) return [ids];
  const groups = ids.map((id) => id.split("-").map((digits) => Number.parseInt(digits, 16)));
  return digitsPerGroup.map((_, group) => groups.map((numbers) => numbers[group] ?? 0));
}

/** Returns the identifiers that `columnsOfIds` split. */
export function idsOfColumns(columns: IdColumns): readonly string[] {
  const [ids = [], ...others] = columns.map((column, group) => {
    return column.map((cell) =>
      typeof cell === "string" ? cell : cell.toString(16).padStart(digitsPerGroup[group] ?? 0, "0"),
    );
  });
  return ids.map((id, at) => [id, ...others.map((digits) => digits[at])].join("-"));
}

export type IdColumns = readonly (readonly (string | number)[])[];

/** In each group of a uuid. */
const digitsPerGroup = [8, 4, 4, 4, 12];

/** Lower case only, so that decoding restores the exact spelling. */
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
