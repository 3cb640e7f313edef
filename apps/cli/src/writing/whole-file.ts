import { randomBytes } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { refuseWriting } from "../world/refuse-writing.ts";
import { UserError } from "../world/user-error.ts";
import type { Write } from "./write.ts";

/**
 * Lets `work` write a file that appears whole or not at all: the text goes into a new file beside it, which takes its
 * place when `work` is done, and goes away when it fails. A link keeps leading to where it led, and an existing file
 * keeps its permissions.
 *
 * @throws UserError when the file cannot be written
 */
export async function writeWholeFile<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  const refuse = (error: unknown): never => {
    throw refuseWriting(path, error);
  };
  const target = await realpath(path).catch(() => resolve(path));
  const existing = await stat(target).catch(() => undefined);
  if (existing && !existing.isFile()) throw new UserError(`Cannot write to ${path}: it is not a file.`);

  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  const file = await open(beside, "wx").catch(refuse);
  try {
    if (existing) await file.chmod(existing.mode & 0o777);
    const result = await work((text) => file.writeFile(text).catch(refuse));
    await finish(file, beside, target).catch(refuse);
    return result;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

async function finish(file: FileHandle, beside: string, target: string): Promise<void> {
  // Without this, a power failure may leave the new name with nothing in it.
  await file.sync();
  await file.close();
  await rename(beside, target);
}
