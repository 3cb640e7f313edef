import { randomBytes } from "node:crypto";
import { chmod, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { SavedLogin } from "@aihr-plugins/login";
import { refuseWriting } from "../world/refuse-writing.ts";
import { systemCode } from "../world/user-error.ts";

/**
 * Writes the file so that only its owner can read it, from its first byte on. On Windows, the folder takes care of that.
 *
 * @throws UserError if it cannot be written
 */
export async function writeLoginFile(path: string, login: SavedLogin): Promise<void> {
  const sibling = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    await makeFolder(dirname(path));
    await writeFile(sibling, `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    // The user's umask may have taken bits away.
    await chmod(sibling, 0o600);
    await rename(sibling, path);
  } catch (error) {
    await rm(sibling, { force: true }).catch(() => {});
    throw refuseWriting(path, error);
  }
}

/** Makes a folder and those above it. Node's own `recursive` never returns where the system has no such folder, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (systemCode(error) === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (systemCode(error) !== "ENOENT" || (await isThere(dirname(path)))) throw error;
    await makeFolder(dirname(path));
    await mkdir(path, { mode: 0o700 });
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Removes the file, if there is one. */
export async function removeLoginFile(path: string): Promise<void> {
  await rm(path, { force: true }).catch((error: unknown) => {
    throw refuseWriting(path, error);
  });
}
