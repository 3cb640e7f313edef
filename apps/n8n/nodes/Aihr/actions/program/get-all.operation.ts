import { programTable } from "@aihr-plugins/report";
import type { INodeProperties } from "n8n-workflow";
import { scopeFilterField } from "../common/filter.fields.ts";
import { limitFields } from "../common/limit.fields.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { includeTexts, optionField } from "../common/option.fields.ts";
import { readLearners } from "../common/read-matched.ts";
import { readOptions } from "../common/read-options.ts";
import { roundedRecord } from "../common/rounded.ts";
import { readLimit } from "../common/take.ts";
import { programRecord, programTexts } from "./program-record.ts";

const show = { resource: ["program"], operation: ["getAll"] };

/** The fields of Program: Get Many. */
export const description: INodeProperties[] = [
  ...limitFields(show),
  scopeFilterField(show),
  optionField(show, [includeTexts]),
];

/** One item for each program, with the metrics of its learners, most learners first. */
export const getAllPrograms: ItemOperation = async (run) => {
  const { row, texts, isExact } = readOptions(run);
  const limit = readLimit(run);
  const programs = programTable(await readLearners(run), row).slice(0, limit);
  return itemsOf(
    programs.map((program) => ({
      ...roundedRecord(programRecord(program), isExact),
      ...(texts ? { texts: programTexts(program, row) } : {}),
    })),
    run.itemIndex,
  );
};
