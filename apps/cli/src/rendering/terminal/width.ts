import stringWidth from "string-width";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Columns that a text takes on a terminal: two for a Chinese character, none for a combining accent. */
export function widthOf(text: string): number {
  if (isPlain.test(text)) return text.length;
  return isSimple.test(text) ? text.length + (text.match(wide)?.length ?? 0) : stringWidth(text);
}

/**
 * Most cells: letters of one column, punctuation and the lines of bars. To segment millions of them would take minutes,
 * and hundreds of megabytes.
 */
const isPlain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2013-\u2026\u2500-\u257f]*$/;

/** The same with Greek, Cyrillic, Vietnamese, Chinese, Japanese and Korean letters that do not combine. */
const isSimple =
  /^[ -~\u00a1-\u00ac\u00ae-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2013-\u2026\u2500-\u257f\u3041-\u3096\u30a0-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*$/;
const wide = /[\u3041-\u3096\u30a0-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]/g;

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
