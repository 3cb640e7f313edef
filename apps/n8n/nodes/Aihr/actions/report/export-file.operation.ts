import { csvHeader, csvLines, type Row } from "@aihr-plugins/report";
import type { INodeProperties } from "n8n-workflow";
import { filterFields } from "../common/filter.fields.ts";
import type { ItemOperation } from "../common/operation.ts";
import { optionField, withoutPrograms } from "../common/option.fields.ts";
import { rowPages } from "../common/read-matched.ts";

const show = { resource: ["report"], operation: ["exportFile"] };

export const description: INodeProperties[] = [
  {
    displayName: "Format",
    name: "format",
    type: "options",
    options: [
      {
        name: "CSV",
        value: "csv",
        description: "For spreadsheets: a header, then a line for each learner and program",
      },
      { name: "JSON Lines", value: "jsonl", description: "For warehouses: a JSON object on each line" },
    ],
    default: "csv",
    description: "What kind of file to make",
    displayOptions: { show },
  },
  {
    displayName: "Put Output File in Field",
    name: "binaryPropertyName",
    type: "string",
    required: true,
    default: "data",
    placeholder: "e.g. data",
    hint: "The name of the output binary field to put the file in",
    displayOptions: { show },
  },
  filterFields(show),
  optionField(show, [
    withoutPrograms,
    {
      displayName: "Byte Order Mark",
      name: "byteOrderMark",
      type: "boolean",
      default: true,
      description: "Whether a CSV file begins with the mark that Excel needs to read names with accents",
    },
    {
      displayName: "File Name",
      name: "fileName",
      type: "string",
      default: "",
      placeholder: "e.g. learning-report.csv",
      description: "The name of the file. Without it: aihr-report with the ending of the format.",
    },
  ]),
];

/** All matching rows as one file, so that a large organization does not make a large execution. */
export const exportFile: ItemOperation = async (run) => {
  const { context, itemIndex } = run;
  const field = String(context.getNodeParameter("binaryPropertyName", itemIndex, "data"));
  const { byteOrderMark = true, fileName } = context.getNodeParameter("options", itemIndex, {});
  const format = context.getNodeParameter("format", itemIndex, "csv") === "jsonl" ? jsonl : csv(byteOrderMark === true);

  const chunks = [Buffer.from(format.head)];
  const learners = new Set<string>();
  let count = 0;
  for await (const rows of rowPages(run)) {
    chunks.push(Buffer.from(format.lines(rows)));
    for (const { learnerId } of rows) learners.add(learnerId);
    count += rows.length;
  }
  const name = typeof fileName === "string" && fileName ? fileName : `aihr-report.${format.ending}`;
  const binary = await context.helpers.prepareBinaryData(Buffer.concat(chunks), name, format.mimeType);
  const json = { fileName: name, learners: learners.size, rows: count };
  return [{ json, binary: { [field]: binary }, pairedItem: { item: itemIndex } }];
};

interface Format {
  readonly ending: string;
  readonly mimeType: string;
  readonly head: string;
  lines(rows: readonly Row[]): string;
}

const jsonl: Format = {
  ending: "jsonl",
  mimeType: "application/jsonl",
  head: "",
  lines: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
};

function csv(byteOrderMark: boolean): Format {
  return { ending: "csv", mimeType: "text/csv", head: csvHeader({ byteOrderMark }), lines: (rows) => csvLines(rows) };
}
