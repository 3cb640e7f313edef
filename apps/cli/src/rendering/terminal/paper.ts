import { styleText } from "node:util";
import type { Stream } from "../../world/world.ts";
import { wrapped } from "./wrapped.ts";

/** What text is laid out for. */
export interface Paper {
  /** In characters; infinite where nothing has to be cut. */
  readonly width: number;
  /** The text in a color or style, where that shows. */
  paint(style: Style, text: string): string;
  /** The text with lines that fit. */
  wrap(text: string): string;
}

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** A stream as paper: as wide as its terminal, in color where it is one and NO_COLOR is not set. */
export function paperOf(stream: Stream): Paper {
  const width = stream.columns ?? Number.POSITIVE_INFINITY;
  return {
    width,
    paint: (style, text) => styleText(style, text, { stream }),
    wrap: (text) => wrapped(text, width),
  };
}

/** A file as paper. */
export const plainPaper: Paper = {
  width: Number.POSITIVE_INFINITY,
  paint: (_, text) => text,
  wrap: (text) => text,
};
