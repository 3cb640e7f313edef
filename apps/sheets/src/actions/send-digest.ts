import { type DigestContent, digestHtml, digestOf, digestText, heldNotice } from "@aihr-plugins/digest";
import { dayOfInstant } from "@aihr-plugins/history";
import { countText } from "@aihr-plugins/report";
import { wholeSecond } from "../history/whole-second.ts";
import { forActions } from "../report/demand.ts";
import { type LoadedReport, loadReport } from "../report/load-report.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import type { SavedSchedule } from "../sidebar/exchange.ts";
import { recordHistory } from "./append-history.ts";
import { digestInputOf } from "./digest-input.ts";
import { addDigestMark, digestMarks } from "./digest-marks.ts";
import { addressesIn } from "./recipients.ts";
import { isCurrentTrigger, readSchedule } from "./schedule.ts";

/** Sends the digest, unless the trigger is no longer the one of the schedule, or there is nothing to say. */
export function sendDigestBySchedule(event?: { readonly triggerUid?: string }): void {
  if (!isCurrentTrigger(event)) return;
  const schedule = readSchedule();
  const digest = makeDigest(schedule);
  if (digest.isHeld) notifyOwner(digest, schedule);
  else if (digest.content.hold === null || schedule.sendsUnchanged) send(digest, schedule);
}

/** Sends the digest now to the addresses in the schedule, also if nothing changed. */
export function sendDigest(): string {
  const schedule = readSchedule();
  if (schedule.to === "") throw new UserError("The digest has no recipient. Enter an address under Schedule.");
  const digest = makeDigest(schedule);
  if (digest.isHeld) throw new UserError([digest.why, ...digest.report.reasons].join(" "));
  send(digest, schedule);
  return `The digest was sent to ${schedule.to}.`;
}

interface Digest {
  readonly content: DigestContent;
  readonly report: LoadedReport;
  /** Whether the report cannot be told to the recipients: it is incomplete, or many learners are missing from it. */
  readonly isHeld: boolean;
  /** What became of the report in the history. */
  readonly why: string;
}

/** Records the report in the history, then says what changed since the digest before. */
function makeDigest({ withNames }: Pick<SavedSchedule, "withNames">): Digest {
  const report = loadReport({ ...forActions, maxAgeMs: 3_600_000, takesStale: true });
  const { recorded, input } = updateSheets(() => {
    const outcome = recordHistory(report);
    return { recorded: outcome, input: digestInputOf(report, digestMarks()) };
  });
  const link = { text: "Open the spreadsheet", url: SpreadsheetApp.getActiveSpreadsheet().getUrl() };
  const notes = [...ageNotes(report), ...report.reasons];
  const content = digestOf(input, { now: Date.now(), notes, link, withNames });
  return { content, report, isHeld: !recorded.isRecorded, why: recorded.text };
}

function send({ content, report }: Digest, { to }: SavedSchedule): void {
  const recipients = addressesIn(to);
  const left = MailApp.getRemainingDailyQuota();
  if (left < recipients.length) {
    throw new UserError(
      `Google lets this account send ${countText(left, "more email")} today, and the digest has ${countText(recipients.length, "recipient")}.`,
    );
  }
  MailApp.sendEmail({
    to: recipients.join(","),
    subject: `${prefix()}${content.subject}`,
    body: digestText(content),
    htmlBody: digestHtml(content),
  });
  const { timeZone = "UTC" } = report.options();
  const { readAt } = report;
  addDigestMark({ at: wholeSecond(readAt), day: dayOfInstant(readAt, timeZone), metrics: report.metrics() });
}

/** Tells the user of the schedule why the recipients got nothing. */
function notifyOwner({ content, report, why }: Digest, { to, user }: SavedSchedule): void {
  const { hold, title } = content;
  const { subject, text } =
    hold === "incomplete"
      ? heldNotice(content, hold, addressesIn(to).length)
      : { subject: `Not sent: ${title}`, text: `“${title}” was not sent.\n\n${why}\n` };
  const body = [text, ...report.reasons].join("\n");
  MailApp.sendEmail({ to: user || Session.getEffectiveUser().getEmail(), subject: `${prefix()}${subject}`, body });
}

function prefix(): string {
  return usesSampleData() ? "AIHR (sample data): " : "";
}

/** Says so if the report is hours old. */
function ageNotes({ readAt }: LoadedReport): readonly string[] {
  const hours = Math.floor((Date.now() - readAt) / 3_600_000);
  return hours < 1 ? [] : [`These data are ${countText(hours, "hour")} old: AIHR could not be read just now.`];
}
