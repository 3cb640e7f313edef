import { exitCodes } from "../../world/exit-code.ts";
import { systemCode, UserError } from "../../world/user-error.ts";
import { fontPath } from "./font-path.ts";

/** How an SVG document is drawn. */
export interface PngOptions {
  /** In pixels; that of the document if left out. */
  readonly width?: number;
}

/**
 * Draws an SVG document with the font that comes with aihr: without one, the library draws no text and says nothing.
 *
 * @throws UserError where the library, which is native code, was not installed
 */
export async function svgToPng(svg: string, { width }: PngOptions = {}): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js").catch((error: unknown) => {
    const code = systemCode(error);
    throw code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND"
      ? new UserError(missing, exitCodes.refused)
      : error;
  });
  const drawn = new Resvg(svg, {
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
    font: {
      fontFiles: [fontPath()],
      defaultFontFamily: "Roboto",
      // Looking for the system's fonts takes a second, and only a program's name may need them.
      loadSystemFonts: beyondRoboto.test(svg),
    },
  });
  return drawn.render().asPng();
}

/** Letters that the font does not have. */
const beyondRoboto =
  /[^\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

const missing =
  "PNG needs the package @resvg/resvg-js, which was not installed for this machine. Install aihr again with its optional packages, or choose another format.";
