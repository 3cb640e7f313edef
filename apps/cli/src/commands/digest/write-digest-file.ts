import { type DigestContent, digestHtml, digestText } from "@aihr-plugins/digest";
import { writeDigestWorkbook } from "../../rendering/digest/digest-workbook.ts";
import { endingOf } from "../../rendering/formats/format-name.ts";
import { digestPicture } from "../../rendering/picture/digest-picture.ts";
import { printableLines } from "../../rendering/terminal/printable.ts";
import { UserError } from "../../world/user-error.ts";
import type { World } from "../../world/world.ts";
import { type Destination, destinationOf, terminalOf } from "../../writing/destination.ts";
import { writeOutput } from "../../writing/output.ts";
import type { Write } from "../../writing/write.ts";

type WriteDigest = (content: DigestContent, write: Write) => Promise<void>;

const writers: Readonly<Record<string, WriteDigest>> = {
  "": (content, write) => write(digestText(content)),
  ".txt": (content, write) => write(digestText(content)),
  ".html": (content, write) => write(digestHtml(content)),
  ".htm": (content, write) => write(digestHtml(content)),
  ".xlsx": writeDigestWorkbook,
  ".png": async (content, write) => write(await digestPicture(content)),
};

/**
 * Returns what writes a digest to a file, as its name ends, or as text to standard output.
 *
 * @throws UserError for an ending that names no format
 */
export function digestWriter(
  output: string | undefined,
  world: World,
): (content: DigestContent) => Promise<Destination> {
  const ending = endingOf(output);
  const writer = writers[ending];
  if (writer === undefined) {
    throw new UserError(`The ending ${ending} names no format. Use one of .html, .txt, .xlsx, .png.`);
  }
  return async (content) => {
    const destination = await destinationOf(output, world);
    await writeOutput(destination, (write) => {
      const isTerminal = terminalOf(destination) !== undefined;
      return writer(content, (data) => write(isTerminal && typeof data === "string" ? printableLines(data) : data));
    });
    return destination;
  };
}
