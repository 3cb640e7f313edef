import { randomBytes } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Complaint, systemCode } from "../complaint.ts";
import { exitCodes } from "../exit-code.ts";
import type { Write } from "./output.ts";

/**
 * Lets `work` write a file that appears whole or not at all: the text goes into a new file beside it, which takes its
 * place when `work` is done, and goes away when it fails. A link keeps leading to where it led, and an existing file
 * keeps its permissions.
 *
 * @throws Complaint when the file cannot be written
 */
export async function writeWholeFile<T>(path: string, work: (write: Write) => Promise<T>): Promise<T> {
  const target = await realpath(path).catch(() => resolve(path));
  const existing = await stat(target).catch(() => undefined);
  if (existing && !existing.isFile()) throw new Complaint(`Cannot write ${path}: it is not a file.`);

  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  const file = await open(beside, "wx").catch((error) => refuse(path, error, exitCodes.wrongUsage));
  try {
    if (existing) await file.chmod(existing.mode & 0o777);
    const result = await work((text) => file.writeFile(text).catch((error) => refuse(path, error)));
    await finish(file, beside, target).catch((error) => refuse(path, error));
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

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is not a folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "you may not write there",
  ENOSPC: "the disk is full",
};

function refuse(path: string, error: unknown, exitCode: number = exitCodes.refused): never {
  const code = systemCode(error) ?? "no";
  throw new Complaint(`Cannot write ${path}: ${reasons[code] ?? `the system says ${code}`}.`, exitCode);
}
