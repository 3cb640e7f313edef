import { percentText } from "@aihr-plugins/report";
import type { Paper } from "./paper.ts";

/** A bar of characters. As in the percentages, only what is complete fills it, and what has begun shows. */
export function percentBar(percent: number | null, width = 10): string {
  if (percent === null) return " ".repeat(width);
  const nearest = Math.round((percent / 100) * width);
  const begun = percent > 0 ? Math.max(1, nearest) : 0;
  const filled = Math.min(percent >= 100 ? width : width - 1, begun);
  return "━".repeat(filled) + "─".repeat(width - filled);
}

/** A bar with its percentage, always of the same width. */
export function barAndPercent(percent: number | null): string {
  return `${percentBar(percent)} ${percentText(percent).padStart(4)}`;
}

/** The percentage alone, for where a bar has no room. */
export function percentAlone(percent: number | null): string {
  return percentText(percent).padStart(4);
}

/** A text with its bar in colors. */
export function paintBar(text: string, { paint }: Paper): string {
  return text.replace(/(━*)(─*)/, (_, filled: string, rest: string) => {
    return paint(rest === "" ? "green" : "cyan", filled) + paint("dim", rest);
  });
}
