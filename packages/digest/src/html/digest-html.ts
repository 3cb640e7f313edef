import type { DigestContent, DigestLink } from "../content/digest-content.ts";
import { barsHtml } from "./bars-html.ts";
import { chartHtml, type DigestChart } from "./chart-html.ts";
import { colors, darkStyles } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";
import { scopeTableHtml } from "./scope-table-html.ts";
import { tilesHtml } from "./tiles-html.ts";

/** What a digest's HTML may have instead of bars of table cells. */
export interface DigestHtmlOptions {
  /** A picture of the chart. */
  readonly chart?: DigestChart | undefined;
}

/**
 * Returns a digest as a page for mail programs: tables of at most 600 pixels with inline styles, without scripts or
 * anything that is loaded from elsewhere. The chart is made of table cells, or is a picture that comes with the email.
 *
 * @example
 * digestHtml(digestOf(input, { now: Date.now() }));
 */
export function digestHtml(content: DigestContent, { chart }: DigestHtmlOptions = {}): string {
  const { title, span, headline, goals, atRisk, cost, dataQuality, definitions, asOf, notes, link } = content;
  const rows = [
    `<h1 style="margin:0;font-size:22px;line-height:28px">${escapeHtml(title)}</h1>${muted(escapeHtml(span))}`,
    `<p style="margin:0;font-size:16px;line-height:24px">${escapeHtml(headline)}</p>`,
    tilesHtml(content.tiles),
    list(
      "Goals",
      goals.map(({ text }) => text),
    ),
    chart === undefined ? barsHtml(content.weeks) : chartHtml(content.weeks, chart),
    scopeTableHtml({
      title: "Programs",
      nameTitle: "Program",
      rows: content.programs,
      notes: content.morePrograms === null ? [] : [content.morePrograms],
    }),
    scopeTableHtml({ title: "Groups", nameTitle: "Group", rows: content.groups, notes: content.groupNotes }),
    list("At risk", [atRisk.title, ...atRisk.reasons.map(({ text }) => text)]),
    list("Stalled and at risk, by name", content.namedLearners),
    list("Cost of activity", cost),
    list("Data quality", dataQuality),
    `${heading("What the words mean")}${definitions
      .map(({ term, meaning }) => muted(`<b>${escapeHtml(term)}</b>: ${escapeHtml(meaning)}`))
      .join("")}`,
    [asOf, ...notes].map((line) => muted(escapeHtml(line))).join(""),
    link === null ? "" : linkHtml(link),
  ];
  const cells = rows
    .filter((row) => row !== "")
    .map((row) => `<tr><td style="padding:12px 20px">${row}</td></tr>`)
    .join("\n");
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>:root { color-scheme: light dark; supported-color-schemes: light dark; }
${darkStyles}</style>
</head>
<body class="page text" style="margin:0;padding:0;background:${colors.page.light};color:${colors.text.light};font-family:${fonts}">
<div role="main">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:${colors.page.light}"><tr><td align="center" style="padding:12px 8px">
<table role="presentation" class="card text" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:${colors.card.light};color:${colors.text.light};border-radius:8px;text-align:left">
${cells}
</table>
</td></tr></table>
</div>
</body>
</html>
`;
}

const fonts = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

function heading(title: string): string {
  return `<h2 style="margin:0 0 6px;font-size:16px;line-height:22px">${title}</h2>`;
}

function muted(html: string): string {
  return `<p class="muted" style="margin:4px 0 0;font-size:13px;line-height:19px;color:${colors.muted.light}">${html}</p>`;
}

function linkHtml({ text, url }: DigestLink): string {
  return `<a class="link" href="${escapeHtml(url)}" style="font-size:14px;line-height:22px;color:${colors.link.light}">${escapeHtml(text)}</a>`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const items = lines.map((line) => `<p style="margin:0;font-size:14px;line-height:22px">${escapeHtml(line)}</p>`);
  return `${heading(title)}${items.join("")}`;
}
