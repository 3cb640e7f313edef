import { headlineMetrics, metricTable } from "@aihr-plugins/report";
import { type Html, html } from "../html/markup.ts";

/** What the words mean. */
export function definitionsSection(): Html {
  const metrics = metricTable.filter(({ key }) => headlineMetrics.includes(key));
  const terms = [
    ...metrics.map(({ title, definition }) => ({ title, definition })),
    { title: "New starts", definition: "Enrollments that a report showed as begun for the first time." },
    { title: "Completions", definition: "Enrollments that a report showed as completed for the first time." },
  ];
  return html`<dl>${terms.map(({ title, definition }) => html`<div><dt>${title}</dt><dd>${definition}</dd></div>`)}</dl>`;
}
