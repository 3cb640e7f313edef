import type { ShownField, ShownValue } from "./page-data.ts";

/** A visual of a page, as its file in the project says. */
interface DrawnVisual {
  readonly title: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fields: readonly ShownField[];
  readonly rows: readonly (readonly ShownValue[])[];
}

/** A page to draw. */
export interface DrawnPage {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly visuals: readonly DrawnVisual[];
}

/** Height of the strip below a page that says what the picture is. */
export const noteHeight = 40;

/** Draws a page as SVG, with a strip that says that it is no screenshot. */
export function pageSvg({ title, width, height, visuals }: DrawnPage): string {
  const note = `${title}. Drawn from the report's own definition over a feed of made-up learners. It is no screenshot of Power BI.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + noteHeight}" font-family="sans-serif">
<rect width="100%" height="100%" fill="#f3f2f1"/>
${visuals.map(visualSvg).join("\n")}
<rect y="${height}" width="${width}" height="${noteHeight}" fill="#252423"/>
${textSvg(note, 24, height + 25, { fill: "#ffffff", size: 14 })}
</svg>`;
}

function visualSvg(visual: DrawnVisual): string {
  const { x, y, width, height, title, type } = visual;
  const inner = type === "card" ? cardSvg(visual) : type === "tableEx" ? tableSvg(visual) : chartSvg(visual);
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}">
<rect width="100%" height="100%" rx="4" fill="#ffffff"/>
${textSvg(title, 12, 24, { fill: "#605e5c", size: 13 })}
${inner}
</svg>`;
}

function cardSvg({ rows, height }: DrawnVisual): string {
  return textSvg(rows[0]?.[0]?.text ?? "", 12, height - 28, { fill: "#252423", size: 34 });
}

const rowHeight = 24;

/** As many rows as fit, as Power BI shows before one scrolls. */
function tableSvg({ fields, rows, width, height }: DrawnVisual): string {
  const shown = rows.slice(0, Math.floor((height - 64) / rowHeight));
  const texts = fields.filter(({ kind }) => kind === "column").length;
  const textWidth = texts === 1 ? 220 : 240;
  const numberWidth = (width - 24 - texts * textWidth) / (fields.length - texts);
  const lineSvg = (cells: readonly string[], y: number, fill: string) => {
    return cells.map((cell, at) => {
      if (at < texts) return textSvg(cut(cell, 36), 12 + at * textWidth, y, { fill, size: 12 });
      return textSvg(cell, 12 + texts * textWidth + (at - texts + 1) * numberWidth - 8, y, {
        fill,
        size: 11,
        anchor: "end",
      });
    });
  };
  return [
    ...lineSvg(
      fields.map(({ name }) => name),
      52,
      "#605e5c",
    ),
    ...shown.flatMap((row, at) =>
      lineSvg(
        row.map(({ text }) => text),
        76 + at * rowHeight,
        "#252423",
      ),
    ),
  ].join("\n");
}

function chartSvg({ rows, width, height }: DrawnVisual): string {
  const values = rows.map((row) => row[1]?.number ?? 0);
  const most = Math.max(1, ...values);
  const [top, bottom] = [44, height - 36];
  const step = (width - 24) / Math.max(1, rows.length);
  const highest = rows.find((row) => row[1]?.number === most)?.[1]?.text ?? "";
  const bars = rows
    .map((row, at) => {
      const bar = Math.max(0, ((values[at] ?? 0) / most) * (bottom - top));
      const x = 12 + at * step;
      const label =
        at % Math.ceil(rows.length / 8) === 0
          ? textSvg(row[0]?.text ?? "", x, height - 14, { fill: "#605e5c", size: 10 })
          : "";
      return `<rect x="${x}" y="${bottom - bar}" width="${step * 0.8}" height="${bar}" fill="#118dff"/>${label}`;
    })
    .join("\n");
  return `${textSvg(`Highest: ${highest}`, width - 12, 24, { fill: "#605e5c", size: 12, anchor: "end" })}${bars}`;
}

interface TextStyle {
  readonly fill: string;
  readonly size: number;
  readonly anchor?: "end";
}

function textSvg(text: string, x: number, y: number, { fill, size, anchor }: TextStyle): string {
  const end = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}"${end}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
