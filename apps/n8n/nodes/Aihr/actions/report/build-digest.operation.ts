import { type AdoptionViewModel, readBaseUrl } from "@aihr-plugins/core";
import {
  type DigestRestart,
  decodeKeptDigest,
  digestHtml,
  digestInputOfReports,
  digestOf,
  digestSlackBlocks,
  digestTeamsCard,
  digestText,
  encodeKeptDigest,
  type KeptDigest,
} from "@aihr-plugins/digest";
import { scopeText } from "@aihr-plugins/history";
import { uniteLearners } from "@aihr-plugins/report";
import { UserError } from "../../errors/user-error.ts";
import { readBoolean } from "../../parameters/read-boolean.ts";
import { readChoice } from "../../parameters/read-choice.ts";
import { readCollection } from "../../parameters/read-collection.ts";
import { readText } from "../../parameters/read-text.ts";
import { readCredential } from "../../transport/read-credential.ts";
import type { ItemOperation, ItemRun } from "../common/operation.ts";
import { type Filters, readFilters } from "../common/read-filters.ts";
import { readOptions } from "../common/read-options.ts";
import { scopedPages } from "../common/read-scoped.ts";
import { excelChoices } from "./export-file.fields.ts";
import { programsFile } from "./programs-file.ts";
import { readDigestOptions } from "./read-digest-options.ts";

export { description } from "./build-digest.fields.ts";

/**
 * One item with a digest of what changed since the previous one, in every format, and the programs as a file. The
 * caller keeps `kept` for the next digest, once this one is sent.
 *
 * @throws AihrError, and UserError for an incomplete report or a parameter that cannot be read
 */
export const buildDigest: ItemOperation = async (run) => {
  const { context, itemIndex, readAt } = run;
  const options = readCollection(context.getNodeParameter("options", itemIndex, {}), "Options");
  const { timeZone } = readOptions(run).row;
  const filters = readFilters(context.getNodeParameter("filters", itemIndex, {}), timeZone);
  const excel = "excel" in options ? readChoice(options.excel, "For Excel", excelChoices) : "no";
  const said = readDigestOptions(options);
  const accepts = "acceptMissing" in options && readBoolean(options.acceptMissing, "Accept Missing Learners");
  const before = readPrevious(context.getNodeParameter("previousDigest", itemIndex, ""));

  const learners = await readComplete(run, filters);
  const scope = await scopeOf(run, filters);
  const { input, kept, restart } = digestInputOfReports({ learners, readAt, timeZone, scope }, before);
  if (restart === "other-learners" && !accepts) throw new UserError(missingText);
  if (restart !== null) run.hint(`${restartTexts[restart]} This digest says how things stand, as the first one does.`);

  const content = digestOf(input, { now: readAt, ...said });
  const { day } = input.report;
  const file = programsFile(learners, { readAt, timeZone }, excel);
  const programs = await context.helpers.prepareBinaryData(Buffer.from(file), `programs-${day}.csv`, "text/csv");
  const json = {
    send: content.hold === null,
    hold: content.hold,
    subject: content.subject,
    html: digestHtml(content),
    text: digestText(content),
    slackBlocks: [...digestSlackBlocks(content)],
    teamsCard: digestTeamsCard(content),
    attachments: "programs",
    readAt: new Date(readAt).toISOString(),
    period: content.periodKey,
    kept: encodeKeptDigest(kept),
  };
  return [{ json: { ...json }, binary: { programs }, pairedItem: { item: itemIndex } }];
};

function readPrevious(value: unknown): KeptDigest | null {
  const text = readText(value, "Previous Digest", "");
  if (text === "") return null;
  const before = decodeKeptDigest(text);
  if (before !== null) return before;
  throw new UserError(
    "'Previous Digest' is not what this operation returned in 'kept', or was returned by another version. Leave it empty to begin again.",
  );
}

/** A digest of a part would say that learners stopped. */
async function readComplete(run: ItemRun, filters: Filters): Promise<readonly AdoptionViewModel[]> {
  const options = { ...readOptions(run), continueIncomplete: false };
  const learners: AdoptionViewModel[] = [];
  for await (const page of scopedPages(run, filters, options)) for (const { learner } of page) learners.push(learner);
  return uniteLearners(learners);
}

/** Servers are compared without case, and filters whatever their order. */
async function scopeOf({ context }: ItemRun, { query, programs }: Filters): Promise<string> {
  const { baseUrl } = await readCredential(context);
  const chosen = [...programs, ...(query.userIds ?? [])].map((each) => each.trim().toLowerCase()).sort();
  return [scopeText(readBaseUrl(baseUrl).toLowerCase(), query.programSKUs ?? []), ...chosen].join(" ");
}

const missingText =
  "More than a fifth of the learners of the previous digest are not in the report. Check what the API key may read. If it is right, turn on 'Accept Missing Learners' to begin again.";

const restartTexts: Readonly<Record<DigestRestart, string>> = {
  "other-scope": "The previous digest is of another server or has other filters.",
  "other-learners": "More than a fifth of the learners of the previous digest are not in the report.",
  "not-newer": "The previous digest is not older than this report.",
};
