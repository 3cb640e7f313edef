import { percentText, type Row } from "@aihr-plugins/report";
import { rowProgramKey } from "../words/row-texts.ts";

const chartWidth = 560;
const lineHeight = 34;
const labelWidth = 90;
const barWidth = 390;

/** A bar per program, as an SVG in a data URI: nothing is fetched. */
export function progressChart(rows: readonly Row[], appearance: "light" | "dark"): string {
  const ink = appearance === "dark" ? "#e8e8ea" : "#26262a";
  const track = appearance === "dark" ? "#3a3a40" : "#e4e4e9";
  const lines = rows.map((row, at) => {
    const middle = at * lineHeight + lineHeight / 2;
    const percent = Math.min(100, Math.max(0, row.progressPercent ?? 0));
    const text = (x: number, anchor: string, content: string) =>
      `<text x="${x}" y="${middle + 5}" text-anchor="${anchor}" fill="${ink}">${escapeXml(content)}</text>`;
    const bar = (width: number, color: string) =>
      `<rect x="${labelWidth}" y="${middle - 7}" width="${width}" height="14" rx="7" fill="${color}"/>`;
    return [
      text(labelWidth - 12, "end", shortened(rowProgramKey(row))),
      bar(barWidth, track),
      percent > 0 ? bar(Math.max(14, (percent / 100) * barWidth), colorOf(row)) : "",
      text(chartWidth - 16, "end", percentText(row.progressPercent)),
    ].join("");
  });
  const font = 'font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="15"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${chartWidth}" height="${rows.length * lineHeight}" ${font}>${lines.join("")}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function colorOf({ status, stalled }: Row): string {
  if (status === "completed") return "#30a46c";
  return stalled ? "#f0883e" : "#4f8ef7";
}

function shortened(text: string): string {
  return text.length > 9 ? `${text.slice(0, 8)}…` : text;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}
