import { fstatSync } from "node:fs";
import { lstat, open, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../world/user-error.ts";
import type { Stream, World } from "../world/world.ts";

/** Where a command writes its data. */
export type Destination =
  | { readonly kind: "stream"; readonly stream: Stream; readonly name: string }
  /** An open file descriptor above 2, as a shell's `>(…)` makes. */
  | { readonly kind: "descriptor"; readonly descriptor: number; readonly name: string }
  /** A device, pipe or socket: written as it is, never replaced. */
  | { readonly kind: "device"; readonly path: string }
  /** A file that appears whole or not at all. */
  | { readonly kind: "file"; readonly path: string };

/**
 * Returns what `--output` means. `-` and the names of standard output (`/dev/stdout`, `/proc/self/fd/1`), also behind
 * links, are the stream itself: replacing them would lose what a shell's `>>` meant to keep.
 *
 * @throws UserError for a folder, and for a descriptor that is not open
 */
export async function destinationOf(
  output: string | undefined,
  world: Pick<World, "stdout" | "stderr">,
): Promise<Destination> {
  if (output === undefined || output === "-") return streamOf(1, world);
  let path = resolve(output);
  for (let links = 0; links < maxLinks; links++) {
    path = join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
    const descriptor = descriptorOf(path);
    if (descriptor !== undefined) return destinationOfDescriptor(descriptor, output, world);
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isSymbolicLink()) return destinationOfPath(output, path, found);
    path = resolve(dirname(path), await readlink(path));
  }
  throw new UserError(`Cannot write to ${output}: its links lead in a circle.`);
}

/** The stream of a destination, if that is a terminal. */
export function terminalOf(destination: Destination): Stream | undefined {
  return destination.kind === "stream" && destination.stream.isTTY === true ? destination.stream : undefined;
}

const maxLinks = 40;

function streamOf(descriptor: 1 | 2, { stdout, stderr }: Pick<World, "stdout" | "stderr">): Destination {
  return descriptor === 1
    ? { kind: "stream", stream: stdout, name: "standard output" }
    : { kind: "stream", stream: stderr, name: "standard error" };
}

function descriptorOf(path: string): number | undefined {
  const named = { "/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2 }[path];
  // Once its folder's links are followed, /proc/self is this process's number.
  const own = `^(?:/dev/fd|/proc/(?:self|thread-self|${process.pid})(?:/task/\\d+)?/fd)/(\\d+)$`;
  const number = new RegExp(own).exec(path)?.[1];
  return named ?? (number === undefined ? undefined : Number(number));
}

function destinationOfDescriptor(
  descriptor: number,
  name: string,
  world: Pick<World, "stdout" | "stderr">,
): Destination {
  if (descriptor === 1 || descriptor === 2) return streamOf(descriptor, world);
  try {
    if (descriptor > 2 && fstatSync(descriptor)) return { kind: "descriptor", descriptor, name };
  } catch {
    // Not open.
  }
  throw new UserError(`Cannot write to ${name}: it is not open for writing.`);
}

async function destinationOfPath(
  output: string,
  path: string,
  found: Awaited<ReturnType<typeof lstat>> | undefined,
): Promise<Destination> {
  if (found?.isDirectory()) throw new UserError(`Cannot write to ${output}: it is a folder, not a file.`);
  if (found?.isFile() && (await isHistory(path)))
    throw new UserError(`Cannot write to ${output}: it is a history, which would be lost. Choose another name.`);
  return found === undefined || found.isFile() ? { kind: "file", path } : { kind: "device", path };
}

/** Whether a file is a SQLite database. What a history holds cannot be read again from the API. */
async function isHistory(path: string): Promise<boolean> {
  const start = Buffer.alloc(sqliteHeader.length);
  const file = await open(path).catch(() => undefined);
  try {
    await file?.read(start, 0, start.length, 0);
  } catch {
    return false;
  } finally {
    await file?.close();
  }
  return start.toString("latin1") === sqliteHeader;
}

const sqliteHeader = "SQLite format 3\0";
