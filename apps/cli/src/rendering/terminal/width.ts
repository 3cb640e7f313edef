import stringWidth from "string-width";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Columns that a text takes on a terminal: two for a Chinese character, none for a combining accent. */
export function widthOf(text: string): number {
  return isPlain.test(text) ? text.length : stringWidth(text);
}

/** Latin letters, punctuation and the lines of bars: most cells. Segmenting millions of them would take minutes. */
const isPlain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2013-\u2026\u2500-\u257f]*$/;

/** Makes a text exactly as many columns wide: padded with spaces, or cut with an ellipsis. */
export function fitted(text: string, width: number, align: "left" | "right" = "left"): string {
  const short = cut(text, width);
  const space = " ".repeat(Math.max(0, width - widthOf(short)));
  return align === "left" ? short + space : space + short;
}

/** A text of at most as many columns. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += widthOf(segment);
    if (columns > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
