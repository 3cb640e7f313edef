import pg from "pg";

/** How values are read: 64-bit and exact numbers as numbers, since all of them are small enough, and days as text. */
export const postgresTypes = { getTypeParser };

function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === pg.types.builtins.DATE) return (text: string) => text;
  if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number;
  return pg.types.getTypeParser(oid, format);
}
