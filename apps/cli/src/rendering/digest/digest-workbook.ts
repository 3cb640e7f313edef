import type { DigestContent } from "@aihr-plugins/digest";
import { digestTables } from "@aihr-plugins/digest";
import { sheetCell } from "../formats/sheet-cell.ts";

/** Writes a digest as a workbook with a sheet for each of its tables, with numbers as numbers. */
export async function writeDigestWorkbook(
  content: DigestContent,
  write: (data: Uint8Array) => Promise<void>,
): Promise<void> {
  // Loading the library takes a quarter of a second.
  const { openWorkbook } = await import("../formats/workbook.ts");
  const workbook = openWorkbook(write);
  for (const { name, titles, rows } of digestTables(content)) {
    const widthOf = (at: number) =>
      Math.min(80, Math.max(14, ...rows.map((row) => String(row[at]?.value ?? "").length + 2)));
    const sheet = workbook.addSheet(
      name,
      titles.map((title, at) => ({ title, width: Math.max(widthOf(at), title.length + 4) })),
    );
    for (const row of rows) sheet.add(row.map(({ value, unit }) => sheetCell(value, unit, "UTC")));
    sheet.close();
    await workbook.drained();
  }
  await workbook.close();
}
