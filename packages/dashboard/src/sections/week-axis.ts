import { dayText } from "@aihr-plugins/history";
import type { DashboardWeek } from "../content/dashboard-content.ts";
import { type Html, html } from "../html/markup.ts";
import { type BandScale, bandScale, type NumberScale, numberScale } from "./scales.ts";

/** Height and edges of a chart in pixels. */
export const chart = { height: 220, left: 44, right: 24, top: 12, bottom: 28 } as const;

/** Where weeks are on the x axis. */
export function weekScale(count: number, width: number): BandScale {
  return bandScale(count, [chart.left, width - chart.right]);
}

/** Where values up to `most` are on the y axis. */
export function valueScale(most: number): NumberScale {
  return numberScale(most, [chart.height - chart.bottom, chart.top]);
}

/** A label for every week for which there is room. */
export function weekLabels(weeks: readonly DashboardWeek[], width: number): Html {
  const x = weekScale(weeks.length, width);
  const every = Math.max(1, Math.ceil(labelWidth / x.step));
  return html`${weeks.map(({ from }, at) =>
    (weeks.length - 1 - at) % every === 0
      ? html`<text x="${x.center(at).toFixed(1)}" y="${chart.height - 8}" text-anchor="middle">${dayText(from)}</text>`
      : html``,
  )}`;
}

const labelWidth = 56;

/** Lines and labels of the y axis. */
export function numberLabels(y: NumberScale, width: number, text: (value: number) => string): Html {
  return html`${y.ticks.map((tick) => {
    const at = y.position(tick).toFixed(1);
    return html`<line class="grid" x1="${chart.left}" x2="${width - chart.right}" y1="${at}" y2="${at}"/><text x="${chart.left - 8}" y="${at}" dy="0.32em" text-anchor="end">${text(tick)}</text>`;
  })}`;
}

/** A column over each week that shows its numbers under the pointer. */
export function weekTips(weeks: readonly DashboardWeek[], width: number, text: (week: number) => string): Html {
  const x = weekScale(weeks.length, width);
  return html`${weeks.map(({ from, recorded }, at) => {
    const tip = `Week of ${dayText(from)}, ${from.slice(0, 4)}${recorded ? "" : " (no report)"}: ${text(at)}`;
    const left = (x.left(at) - (x.step - x.bandwidth) / 2).toFixed(1);
    return html`<rect class="${recorded ? "tip" : "tip gap"}" x="${left}" y="${chart.top}" width="${x.step.toFixed(1)}" height="${chart.height - chart.top - chart.bottom}" data-tip="${tip}"/>`;
  })}`;
}
