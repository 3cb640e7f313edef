import type { DashboardContent } from "../content/dashboard-content.ts";
import { hasManyPrograms } from "../content/has-many-programs.ts";
import { definitionsSection } from "../sections/definitions.ts";
import { asOfHtml } from "../sections/headline.ts";
import { type SectionId, sections } from "../sections/sections.ts";
import { firstView } from "../view/dashboard-view.ts";
import { weekChoices } from "../view/shown-weeks.ts";
import { Html, html } from "./markup.ts";
import { styles } from "./styles.ts";

/** The script of the page and its hash: no other script runs there. `dashboardScript` returns it. */
export interface DashboardScript {
  readonly code: string;
  /** SHA-256 in base64. */
  readonly sha256: string;
}

/**
 * Returns the dashboard as one page that loads nothing: it works as a file, in an intranet and offline. Without scripts
 * it shows the whole organization; with its script, readers choose programs and weeks, sort and search.
 */
export function dashboardHtml(content: DashboardContent, script: DashboardScript): string {
  const parts = sections(content, firstView);
  const part = (id: SectionId) => html`<div id="${id}">${parts[id]}</div>`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${script.sha256}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${content.title}</title>
<style>${new Html(styles)}</style>
</head>
<body>
<header>
<div><h1 id="heading">${parts.heading}</h1>${asOfHtml(content)}</div>
${controlsHtml(content)}
</header>
<main>
<div aria-live="polite">${part("headline")}</div>
${part("tiles")}
<section class="card" aria-labelledby="trend-title"><h2 id="trend-title">Over time</h2><div class="charts" id="trend">${parts.trend}</div>${part("weeks")}</section>
<section class="card" aria-labelledby="funnel-title"><h2 id="funnel-title">Where learners are</h2>${part("funnel")}</section>
<section class="card long" aria-labelledby="programs-title"><h2 id="programs-title">Programs</h2>${part("programs")}</section>
<section class="card long" aria-labelledby="at-risk-title"><h2 id="at-risk-title">Needs attention</h2>${searchHtml(content)}${part("at-risk")}</section>
<section class="card" aria-labelledby="words-title"><h2 id="words-title">What the words mean</h2>${definitionsSection()}</section>
</main>
<div id="tip" role="status" hidden></div>
<script type="application/json" id="content">${new Html(jsonInScript(content))}</script>
<script>${new Html(script.code)}</script>
</body>
</html>
`;
  return page.text;
}

/** What a reader can choose, if there is a choice. Hidden until the script runs. */
function controlsHtml(content: DashboardContent): Html | null {
  const { scopes, weeks } = content;
  const choices = weekChoices.filter((count) => count < weeks.length - 1);
  if (!hasManyPrograms(content) && choices.length === 0) return null;
  const isSelected = (count: number | null) =>
    count === (choices.some((each) => each === firstView.weeks) ? firstView.weeks : null) ? html` selected` : null;
  return html`<form class="controls" hidden>
${
  hasManyPrograms(content)
    ? html`<label>Program <select id="scope">${scopes.map(({ name }, index) => html`<option value="${index}">${name}</option>`)}</select></label>`
    : null
}
${
  choices.length === 0
    ? null
    : html`<label>Time <select id="period">${choices.map((count) => html`<option value="${count}"${isSelected(count)}>Last ${count} weeks</option>`)}<option value=""${isSelected(null)}>All ${weeks.length - 1} weeks</option></select></label>`
}
</form>`;
}

function searchHtml({ learnersAtRisk }: DashboardContent): Html | null {
  return learnersAtRisk === null
    ? null
    : html`<label class="search">Search by name <input id="search" type="search" autocomplete="off"></label>`;
}

/** JSON in which nothing ends the element that it is in. */
function jsonInScript(content: DashboardContent): string {
  return JSON.stringify(content).replaceAll("<", "\\u003c");
}
