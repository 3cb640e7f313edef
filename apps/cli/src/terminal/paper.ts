import { styleText } from "node:util";
import type { Stream } from "../world.ts";

/** What text is laid out for. */
export interface Paper {
  /** In characters; infinite where nothing has to be cut. */
  readonly width: number;
  /** The text in a color or style, where that shows. */
  paint(style: Style, text: string): string;
}

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** A stream as paper: as wide as its terminal, in color where it is one and NO_COLOR is not set. */
export function paperOf(stream: Stream): Paper {
  return {
    width: stream.columns ?? Number.POSITIVE_INFINITY,
    paint: (style, text) => styleText(style, text, { stream }),
  };
}

/** A file as paper. */
export const plainPaper: Paper = { width: Number.POSITIVE_INFINITY, paint: (_, text) => text };
