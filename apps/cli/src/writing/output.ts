import { print, type Stream } from "../world/world.ts";
import { writeWholeFile } from "./whole-file.ts";
import type { Write } from "./write.ts";

/** Lets `work` write to a file, whole or not at all, or else to a stream, no faster than it is read. */
export function writeOutput<T>(
  file: string | undefined,
  stream: Stream,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  if (file !== undefined) return writeWholeFile(file, work);
  return work(async (text) => {
    if (text !== "") await print(stream, text);
  });
}
