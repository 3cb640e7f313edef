import type { DigestContent } from "@aihr-plugins/digest";
import { UserError } from "../../world/user-error.ts";
import { emailChartSize } from "./email-chart-size.ts";

/**
 * The chart of an email, in twice as many pixels as it is shown in. Null if there is nothing to draw yet, and where the
 * library for it, which is native code, was not installed: bars of table cells take its place.
 */
export async function emailChart({ weeks }: DigestContent): Promise<Uint8Array | null> {
  if (weeks.length === 0) return null;
  const { weeksSvg } = await import("./digest-svg.ts");
  const { svgToPng } = await import("./svg-to-png.ts");
  return svgToPng(weeksSvg(weeks), { width: 2 * emailChartSize.width }).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
}

/** The figures and the chart of a digest as a picture. */
export async function digestPicture(content: DigestContent): Promise<Uint8Array> {
  const { digestSvg } = await import("./digest-svg.ts");
  const { svgToPng } = await import("./svg-to-png.ts");
  return svgToPng(digestSvg(content));
}
