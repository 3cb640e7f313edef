import { percentText, type Row } from "@aihr-plugins/report";

const WIDTH = 560;
const LINE = 34;
const LABEL = 90;
const BAR = 390;

/** A bar for each program, as an SVG in a data URI: nothing is fetched. */
export function progressChart(rows: readonly Row[], appearance: "light" | "dark"): string {
  const ink = appearance === "dark" ? "#e8e8ea" : "#26262a";
  const track = appearance === "dark" ? "#3a3a40" : "#e4e4e9";
  const lines = rows.map((row, at) => {
    const middle = at * LINE + LINE / 2;
    const percent = Math.min(100, Math.max(0, row.progressPercent ?? 0));
    const text = (x: number, anchor: string, content: string) =>
      `<text x="${x}" y="${middle + 5}" text-anchor="${anchor}" fill="${ink}">${escapeXml(content)}</text>`;
    const bar = (width: number, color: string) =>
      `<rect x="${LABEL}" y="${middle - 7}" width="${width}" height="14" rx="7" fill="${color}"/>`;
    return [
      text(LABEL - 12, "end", shortened(row.program ?? "?")),
      bar(BAR, track),
      percent > 0 ? bar(Math.max(14, (percent / 100) * BAR), colorOf(row)) : "",
      text(WIDTH - 16, "end", percentText(row.progressPercent)),
    ].join("");
  });
  const font = 'font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="15"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${rows.length * LINE}" ${font}>${lines.join("")}</svg>`;
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
