import { scopeText, stagedReport } from "@aihr-plugins/history";
import type { INodeProperties } from "n8n-workflow";
import { readCredential } from "../../transport/read-credential.ts";
import { checkSummary } from "../common/check-summary.ts";
import { type ItemOperation, itemsOf } from "../common/operation.ts";
import { completeOptionField } from "../common/option.fields.ts";
import { readOptions } from "../common/read-options.ts";
import { clientFor } from "../common/read-report.ts";

const show = { resource: ["report"], operation: ["getSnapshot"] };

/** The fields of Report: Get Snapshot. */
export const description: INodeProperties[] = [completeOptionField(show)];

/**
 * One item with the whole report from one reading, for a history in Postgres: the rows of `staged` and `staged_daily`, and
 * what `record_report` has to know about them. Numbers are exact.
 *
 * @throws AihrError, and UserError for an incomplete report
 */
export const getSnapshot: ItemOperation = async (run) => {
  const { client, read, row } = readOptions(run);
  const options = { client, read, row, continueIncomplete: false, isExact: true, texts: false };
  const { baseUrl } = await readCredential(run.context);
  const { learners, summary } = await (await clientFor(run, options)).collect({}, read);
  checkSummary(run, summary, options);
  const snapshot = {
    readAt: new Date(run.readAt).toISOString(),
    complete: summary.complete,
    drifted: summary.drifted,
    timeZone: row.timeZone,
    scope: scopeText(baseUrl.trim()),
    ...stagedReport({ learners, readAt: run.readAt, timeZone: row.timeZone }),
  };
  return itemsOf([snapshot], run.itemIndex);
};
