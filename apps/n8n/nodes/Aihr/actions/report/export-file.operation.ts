import { readChoice } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { readText } from "../../parameters/read-text.ts";
import type { ItemOperation } from "../common/operation.ts";
import { rowPages } from "../common/read-matched.ts";
import { readOptions } from "../common/read-options.ts";
import { roundedRecord } from "../common/rounded.ts";
import { excelChoices, formatChoices } from "./export-file.fields.ts";
import { csvFormat, jsonLines } from "./file-format.ts";

export { description } from "./export-file.fields.ts";

/**
 * All matching rows as one file, so that a large organization does not make a large execution.
 *
 * @throws UserError if a parameter cannot be read
 */
export const exportFile: ItemOperation = async (run) => {
  const { context, itemIndex } = run;
  const binaryPropertyName = context.getNodeParameter("binaryPropertyName", itemIndex, "data");
  const field = readText(binaryPropertyName, "Put Output File in Field");
  const options = readCollection(context.getNodeParameter("options", itemIndex, {}), "Options");
  const { isExact, row: rowOptions } = readOptions(run);
  const chosen = readChoice(context.getNodeParameter("format", itemIndex, "csv"), "Format", formatChoices);
  const excel = "excel" in options ? readChoice(options.excel, "For Excel", excelChoices) : "no";
  const format = chosen === "jsonl" ? jsonLines : csvFormat(excel, rowOptions.timeZone);
  const fileName = readText(options.fileName, "File Name", `aihr-report.${format.ending}`);

  const chunks = [Buffer.from(format.head)];
  const learners = new Set<string>();
  let count = 0;
  for await (const rows of rowPages(run)) {
    chunks.push(Buffer.from(format.lines(rows.map((row) => roundedRecord(row, isExact)))));
    for (const { learnerId } of rows) learners.add(learnerId);
    count += rows.length;
  }
  const binary = await context.helpers.prepareBinaryData(Buffer.concat(chunks), fileName, format.mimeType);
  const json = { fileName, learners: learners.size, rows: count };
  return [{ json, binary: { [field]: binary }, pairedItem: { item: itemIndex } }];
};
