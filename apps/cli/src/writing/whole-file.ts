import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { refuseWriting } from "../world/refuse-writing.ts";
import { removeStaleFiles, temporaryName } from "./temporary-file.ts";
import type { Write } from "./write.ts";

/**
 * Lets `work` write a file that appears whole or not at all: the data go into a temporary file next to it, which takes
 * its place when `work` is done, and is removed when it fails. A new file can be read by its owner only, since it holds
 * personal data; an existing file keeps its permissions. What killed runs left next to it is removed.
 *
 * @param path must not be a link
 * @throws UserError when the file cannot be written
 */
export async function writeWholeFile<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  const refuse = (error: unknown): never => {
    throw refuseWriting(path, error);
  };
  const existing = await stat(path).catch(() => undefined);
  await removeStaleFiles(path);

  const temporary = join(dirname(path), temporaryName(basename(path), randomBytes(4).toString("hex")));
  const file = await open(temporary, "wx", ownerOnly).catch(refuse);
  try {
    const result = await work((data) => file.writeFile(data).catch(refuse));
    if (existing) await file.chmod(existing.mode & 0o777);
    await finish(file, temporary, path).catch(refuse);
    return result;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

const ownerOnly = 0o600;

async function finish(file: FileHandle, temporary: string, path: string): Promise<void> {
  // Without this, a power failure may leave the new name with nothing in it.
  await file.sync();
  await file.close();
  await rename(temporary, path);
}
