import { attentionList, hoursText, metrics, percentText, plural, rows } from "@aihr-plugins/report";
import { loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { readSchedule } from "./schedule.ts";

const mostShown = 15;

/** Sends the digest to whom the schedule names. */
export function sendDigest(): string {
  const { to } = readSchedule();
  if (!to) throw new UserError("Nobody is to get the digest. Enter an address under Schedule.");
  const report = loadReport({ maxAgeMs: 3_600_000, takesStale: true, budgetMs: 300_000, onProgress: () => {} });
  const now = Date.now();
  const numbers = metrics(report.learners, { now });
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const attention = attentionList(rows(report.learners, { now }));

  const facts: readonly (readonly [string, string])[] = [
    ["Learners", plural(numbers.learners, "learner")],
    ["Started", percentText(numbers.adoptionRate)],
    ["Enrollments completed", percentText(numbers.completionRate)],
    ["Time spent", hoursText(numbers.hoursSpent)],
    ["Stalled", plural(numbers.stalledLearners, "learner")],
  ];
  const who = attention
    .slice(0, mostShown)
    .map(({ row, text }): readonly [string, string] => [`${row.learnerName ?? row.learnerId}, ${row.program}`, text]);
  const rest = attention.length > who.length ? `and ${attention.length - who.length} more` : "";
  const link = book.getUrl();

  MailApp.sendEmail({
    to,
    subject: `AIHR: ${percentText(numbers.completionRate)} completed, ${plural(numbers.stalledLearners, "learner")} stalled`,
    body: [...facts.map(pair), "", "Worth a look:", ...who.map(pair), rest, "", link].join("\n"),
    htmlBody: `${table(facts)}<h3>Worth a look</h3>${table(who)}<p>${escapeHtml(rest)}</p><p><a href="${escapeHtml(link)}">Open the spreadsheet</a></p>`,
  });
  return `The digest was sent to ${to}.`;
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
