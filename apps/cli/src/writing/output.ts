import { createWriteStream } from "node:fs";
import { print, ReaderGone, type Stream } from "../world/world.ts";
import type { Destination } from "./destination.ts";
import { writeWholeFile } from "./whole-file.ts";
import type { Write } from "./write.ts";

/** An error after which a part of the data had already been written where it cannot be taken back. */
export class PartialOutput extends Error {
  override readonly name = "PartialOutput";
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super("The output is partial.");
    this.cause = cause;
  }
}

/**
 * Lets `work` write to a destination: to a file whole or not at all, to anything else no faster than it is read.
 *
 * @throws ReaderGone if the reader has closed it
 * @throws PartialOutput if `work` fails after it has written
 */
export async function writeOutput<T>(destination: Destination, work: (write: Write) => Promise<T>): Promise<T> {
  switch (destination.kind) {
    case "file":
      return writeWholeFile(destination.path, work);
    case "stream":
      return writeStream(destination.stream, destination.name, work);
    case "descriptor": {
      const { descriptor, name } = destination;
      return writeStream(guarded(createWriteStream("", { fd: descriptor, autoClose: false })), name, work);
    }
    case "device": {
      const stream = guarded(createWriteStream(destination.path, { flags: "w" }));
      return writeStream(stream, destination.path, work).finally(() => stream.destroy());
    }
  }
}

async function writeStream<T>(stream: Stream, name: string, work: (write: Write) => Promise<T>): Promise<T> {
  // A failure is reported to the write that it concerns; without a listener it would also crash the process.
  stream.on("error", ignore);
  let isWritten = false;
  try {
    return await work(async (data) => {
      if (data.length === 0) return;
      await print(stream, data, name);
      isWritten = true;
    });
  } catch (error) {
    throw isWritten && !(error instanceof ReaderGone) ? new PartialOutput(error) : error;
  } finally {
    stream.removeListener("error", ignore);
  }
}

/** What such a stream writes, and so its errors, may come after the work has ended. */
function guarded<S extends Stream>(stream: S): S {
  stream.on("error", ignore);
  return stream;
}

function ignore(): void {}
