import { printable } from "../rendering/terminal/printable.ts";
import type { Destination } from "../writing/destination.ts";

/** Says which file was written, if it was one. */
export function wroteLines(destination: Destination): readonly string[] {
  return destination.kind === "file" ? [`Wrote ${printable(destination.path)}`] : [];
}
