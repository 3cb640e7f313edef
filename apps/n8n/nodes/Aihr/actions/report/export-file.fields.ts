import type { INodeProperties, INodePropertyOptions } from "n8n-workflow";
import { filterFields } from "../common/filter.fields.ts";
import { optionField, withoutPrograms } from "../common/option.fields.ts";

const show = { resource: ["report"], operation: ["exportFile"] };

/** The kinds of files. */
export const formatChoices: readonly INodePropertyOptions[] = [
  {
    name: "CSV",
    value: "csv",
    description: "For spreadsheets: a header, then a line for each learner and program",
  },
  { name: "JSON Lines", value: "jsonl", description: "For warehouses: a JSON object on each line" },
];

/** Whether a CSV file is for Excel. */
export const excelChoices: readonly INodePropertyOptions[] = [
  {
    name: "No",
    value: "no",
    description: "For programs, such as Extract From File: the header has the names of the fields",
  },
  {
    name: "Yes, With Decimal Commas",
    value: "decimalComma",
    description: "Opens with a double click where numbers are written 1,5, as in most of Europe",
  },
  {
    name: "Yes, With Decimal Points",
    value: "decimalPoint",
    description: "Opens with a double click where numbers are written 1.5, as in the US and the UK",
  },
];

/** Whether a CSV file opens with a double click. */
export const forExcel: INodeProperties = {
  displayName: "For Excel",
  name: "excel",
  type: "options",
  options: [...excelChoices],
  default: "no",
  description:
    "Whether a CSV file opens in Excel with a double click. For an .xlsx file, use Progress: Get Many and n8n's Convert to File node.",
};

/** The fields of Report: Export to File. */
export const description: INodeProperties[] = [
  {
    displayName: "Format",
    name: "format",
    type: "options",
    options: [...formatChoices],
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
      displayName: "File Name",
      name: "fileName",
      type: "string",
      default: "",
      placeholder: "e.g. learning-report.csv",
      description: "The name of the file. Without it: aihr-report with the ending of the format.",
    },
    forExcel,
  ]),
];
