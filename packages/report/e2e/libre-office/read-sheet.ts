import { SaxesParser } from "saxes";

/** A cell as the spreadsheet has it. */
export interface SheetCell {
  /** Null if the cell is not a formula. */
  readonly formula: string | null;
  /** `string`, `float`, `date`, `boolean`, …; null if the cell is empty. */
  readonly type: string | null;
  /** A number, date or boolean as OpenDocument writes it; a text with its line breaks. */
  readonly value: string;
}

/** Rows of cells. */
export type Sheet = readonly (readonly SheetCell[])[];

/** Returns the rows of the only sheet in a flat OpenDocument file, without empty rows. */
export function readSheet(xml: string): Sheet {
  const rows: SheetCell[][] = [];
  let row: SheetCell[] = [];
  let paragraphs: string[] = [];
  let isInParagraph = false;
  const write = (text: string) => {
    if (isInParagraph) paragraphs.push(`${paragraphs.pop()}${text}`);
  };

  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", write);
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "table:table-row") row = [];
    else if (name === "table:table-cell") paragraphs = [];
    else if (name === "text:p") [isInParagraph, paragraphs] = [true, [...paragraphs, ""]];
    else if (name === "text:s") write(" ".repeat(Number(attributes["text:c"] ?? 1)));
    else if (name === "text:tab") write("\t");
    else if (name === "text:line-break") write("\n");
  });
  parser.on("closetag", ({ name, attributes }) => {
    if (name === "text:p") isInParagraph = false;
    else if (name === "table:table-cell") {
      const cell = cellOf(attributes, paragraphs.join("\n"));
      row.push(...Array.from({ length: Number(attributes["table:number-columns-repeated"] ?? 1) }, () => cell));
    } else if (name === "table:table-row" && row.some(({ type }) => type !== null)) {
      const same = row;
      rows.push(...Array.from({ length: Number(attributes["table:number-rows-repeated"] ?? 1) }, () => same));
    }
  });
  parser.write(xml).close();
  return rows;
}

function cellOf(attributes: Readonly<Record<string, string>>, text: string): SheetCell {
  const value = attributes["office:value"] ?? attributes["office:date-value"] ?? attributes["office:boolean-value"];
  return {
    formula: attributes["table:formula"] ?? null,
    type: attributes["office:value-type"] ?? null,
    value: value ?? text,
  };
}
