import { gzipSync } from "node:zlib";

/** Kilobytes of a page, as they are and as a server sends them. */
export interface Sizes {
  /** Up to where the sheet starts, with its first table. */
  readonly first: Size;
  /** With what the other tabs and the sidebar need. */
  readonly whole: Size;
}

interface Size {
  readonly plain: number;
  readonly gzipped: number;
}

/** Returns the sizes of a built page. */
export function sizesOf(html: string): Sizes {
  return { first: sizeOf(firstPart(html)), whole: sizeOf(html) };
}

/** Returns the beginning of a built page that shows the first table. */
export function firstPart(html: string): string {
  const end = html.indexOf('<script type="text/plain" id="packed-later"');
  if (end < 0) throw new Error("The page does not say where its first part ends.");
  return html.slice(0, end);
}

/** Says the sizes in a line each. */
export function sizesText({ first, whole }: Sizes): string {
  const text = ({ plain, gzipped }: Size) => `${plain.toFixed(0)} kB, ${gzipped.toFixed(0)} kB gzipped`;
  return `Until the first table: ${text(first)}.\nThe whole page: ${text(whole)}.`;
}

function sizeOf(text: string): Size {
  return { plain: Buffer.byteLength(text) / 1000, gzipped: gzipSync(text, { level: 9 }).length / 1000 };
}
