import {
  type AttentionItem,
  asOfText,
  attentionList,
  countText,
  headlineMetrics,
  metrics,
  metricTable,
  metricText,
  percentText,
  programLabel,
  rows,
  stalledHeadline,
  unnamedLearner,
} from "@aihr-plugins/report";
import { forActions } from "../report/demand.ts";
import { type LoadedReport, loadReport } from "../report/load-report.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { isCurrentTrigger, readSchedule } from "./schedule.ts";

const mostShown = 15;
const attentionTitle = "Stalled or at risk";

/** Sends the digest, unless the trigger is no longer the one of the schedule. */
export function sendDigestBySchedule(event?: { readonly triggerUid?: string }): void {
  if (isCurrentTrigger(event)) sendDigest();
}

/** Sends the digest to the address in the schedule. */
export function sendDigest(): string {
  const { to } = readSchedule();
  if (!to) throw new UserError("The digest has no recipient. Enter an address under Schedule.");
  const report = loadReport({ ...forActions, maxAgeMs: 3_600_000, takesStale: true });
  const options = report.options();
  const figures = metrics(report.learners(), options);
  const attention = attentionList(rows(report.learners(), options));

  const facts = headlineMetrics.map((key): readonly [string, string] => [
    metricTable.find((metric) => metric.key === key)?.title ?? key,
    metricText(key, figures, options),
  ]);
  const notes = [`${stalledHeadline(figures)}, ${asOfText(options.readAt, options.timeZone)}.`, ...freshness(report)];
  const listed = attention.slice(0, mostShown).map((item): readonly [string, string] => [nameOf(item), item.text]);
  const rest = attention.length > listed.length ? `and ${attention.length - listed.length} more` : "";
  const link = SpreadsheetApp.getActiveSpreadsheet().getUrl();

  MailApp.sendEmail({
    to,
    subject: `AIHR${usesSampleData() ? " (sample data)" : ""}: completion rate ${percentText(figures.completionRate)} · ${stalledHeadline(figures)}`,
    body: [...facts.map(pair), "", ...notes, "", `${attentionTitle}:`, ...listed.map(pair), rest, "", link].join("\n"),
    htmlBody: `${table(facts)}${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join("")}<h3>${attentionTitle}</h3>${table(listed)}<p>${escapeHtml(rest)}</p><p><a href="${escapeHtml(link)}">Open the spreadsheet</a></p>`,
  });
  return `The digest was sent to ${to}.`;
}

/** What limits the digest: a report that is hours old, or incomplete. */
function freshness({ readAt, complete, reasons }: LoadedReport): readonly string[] {
  const hours = Math.floor((Date.now() - readAt) / 3_600_000);
  const stale = hours < 1 ? [] : [`These data are ${countText(hours, "hour")} old: AIHR could not be read just now.`];
  return [...stale, ...(complete ? [] : ["The report is incomplete."]), ...reasons];
}

function nameOf({ row }: AttentionItem): string {
  const program = programLabel({ key: row.program ?? "", name: row.programName, abbreviation: row.abbreviation });
  return `${row.learnerName ?? unnamedLearner}, ${program}`;
}

function pair([name, value]: readonly [string, string]): string {
  return `${name}: ${value}`;
}

function table(lines: readonly (readonly [string, string])[]): string {
  const cells = lines.map(
    ([name, value]) => `<tr><td>${escapeHtml(name)}</td><td><b>${escapeHtml(value)}</b></td></tr>`,
  );
  return `<table cellpadding="4">${cells.join("")}</table>`;
}

/** Names are other people's input. */
function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
