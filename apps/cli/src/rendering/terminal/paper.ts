import { styleText } from "node:util";
import type { Stream } from "../../world/world.ts";
import { wrapped } from "./wrapped.ts";

/** What text is laid out for: a terminal, or a file. */
export interface Paper {
  /** In characters; infinite where nothing has to be cut. */
  readonly width: number;
  /** Returns the text in a color or style, where that shows. */
  paint(style: Style, text: string): string;
  /** Returns the text with lines that fit. */
  wrap(text: string): string;
}

/** A color or style of a text. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Returns the paper of a stream: as wide as its terminal, in color if it is one and NO_COLOR is not set. */
export function paperOf(stream: Stream): Paper {
  const width = widthOfStream(stream);
  return {
    width,
    paint: (style, text) => styleText(style, text, { stream }),
    wrap: (text) => wrapped(text, width),
  };
}

/** Paper of unlimited width and without colors. */
export const plainPaper: Paper = {
  width: Number.POSITIVE_INFINITY,
  paint: (_, text) => text,
  wrap: (text) => text,
};

/** Width of a stream in characters; of a terminal that does not know its own (it says 0), 80; else infinite. */
export function widthOfStream({ columns, isTTY }: Stream): number {
  if (columns !== undefined && columns > 0) return columns;
  return isTTY === true ? usualWidth : Number.POSITIVE_INFINITY;
}

const usualWidth = 80;
