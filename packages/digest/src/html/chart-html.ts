import type { DigestWeek } from "../content/digest-content.ts";
import { chartText } from "../content/week-text.ts";
import { unrecordedNote } from "./bars-html.ts";
import { colors } from "./colors.ts";
import { escapeHtml } from "./escape-html.ts";

/** A picture of completions per week. */
export interface DigestChart {
  /** Content ID of the attachment that holds it. */
  readonly cid: string;
  /** In pixels of the page; it becomes smaller where the page is narrow. */
  readonly width: number;
  readonly height: number;
}

/** The picture, with a text that says the same where mail programs show no pictures. */
export function chartHtml(weeks: readonly DigestWeek[], { cid, width, height }: DigestChart): string {
  if (weeks.length === 0) return "";
  const look = `display:block;width:100%;max-width:${width}px;height:auto;border:0;border-radius:6px;font-size:14px;line-height:20px;color:${colors.muted.light}`;
  return `<h2 style="margin:0 0 6px;font-size:16px;line-height:22px">Completions per week</h2>
<img class="muted" src="cid:${escapeHtml(cid)}" width="${width}" height="${height}" alt="${escapeHtml(chartText(weeks))}" style="${look}">${unrecordedNote(weeks)}`;
}
