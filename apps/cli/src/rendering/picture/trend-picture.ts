import type { TrendRow } from "@aihr-plugins/history";
import { endingOf } from "../formats/format-name.ts";
import type { TrendCaption } from "./trend-svg.ts";

/** What a picture is written as. */
export type PictureFormat = "svg" | "png";

/** The format of a picture, by the ending of a file's name; undefined if it names none. */
export function pictureFormat(file: string | undefined): PictureFormat | undefined {
  const ending = endingOf(file);
  return ending === ".svg" ? "svg" : ending === ".png" ? "png" : undefined;
}

/** Returns a trend as a picture for a slide. The libraries for it are loaded only here. */
export async function trendPicture(
  rows: readonly TrendRow[],
  caption: TrendCaption,
  format: PictureFormat,
): Promise<Uint8Array | string> {
  const { trendSvg } = await import("./trend-svg.ts");
  const svg = trendSvg(rows, caption);
  if (format === "svg") return svg;
  const { svgToPng } = await import("./svg-to-png.ts");
  return svgToPng(svg);
}
