import { numberText } from "@aihr-plugins/report";
import type { DigestWeek } from "../content/digest-content.ts";
import { colors } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";

const tallestPixels = 80;

/** Bars of table cells, since mail programs show neither SVG nor pictures in the page itself. */
export function barsHtml(weeks: readonly DigestWeek[]): string {
  if (weeks.length === 0) return "";
  const small = `font-size:12px;line-height:16px;text-align:center`;
  const bars = weeks.map(({ completions, height, isRecent, isRecorded }) => {
    const pixels = Math.max(2, Math.round((height * tallestPixels) / 100));
    const shade = isRecent ? "bar" : "pale";
    const bar = `<div class="${shade}" style="height:${pixels}px;line-height:${pixels}px;font-size:0;margin:2px 3px 0;background:${colors[shade].light}">&nbsp;</div>`;
    const number = `${numberText(completions)}${isRecorded ? "" : "*"}`;
    const size = number.length > 6 ? ";font-size:10px" : "";
    return `<td valign="bottom" style="${small}"><span class="number" style="white-space:nowrap${size}">${number}</span>${bar}</td>`;
  });
  const labels = weeks.map(({ label }) => {
    const [month = "", day = ""] = escapeHtml(label).split(" ");
    return `<td class="muted" style="${small};color:${colors.muted.light}">${month}<br>${day}</td>`;
  });
  return `<h2 style="margin:0 0 6px;font-size:16px;line-height:22px">Completions per week</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed"><tr>${bars.join("")}</tr><tr>${labels.join("")}</tr></table>${unrecordedNote(weeks)}`;
}

/** What the asterisk at a number means; empty if there is none. */
export function unrecordedNote(weeks: readonly DigestWeek[]): string {
  if (weeks.every(({ isRecorded }) => isRecorded)) return "";
  return `<p class="muted" style="margin:4px 0 0;font-size:13px;line-height:19px;color:${colors.muted.light}">* no report in this week</p>`;
}
