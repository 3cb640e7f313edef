import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, posix, win32 } from "node:path";
import { refuseWriting } from "../world/refuse-writing.ts";
import { systemCode, UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";

/** What `aihr login` saves in a file. Without a key, the key is in the system's credential store. */
export interface SavedLogin {
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
}

/**
 * Returns where the file is, in the folder that the system has for settings of programs, or undefined if the environment
 * names no such folder.
 *
 * @example
 * loginFilePath({ APPDATA: "C:\\Users\\jane\\AppData\\Roaming" }, "win32"); // "C:\\Users\\jane\\AppData\\Roaming\\aihr\\login.json"
 */
export function loginFilePath(env: World["env"], platform: NodeJS.Platform = process.platform): string | undefined {
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  const folder = folders(env, platform, join).find((path) => path !== undefined && isAbsolute(path));
  return folder && join(folder, "aihr", "login.json");
}

function folders(env: World["env"], platform: NodeJS.Platform, join: (...parts: string[]) => string) {
  const inHome = (...parts: string[]) => (env["HOME"] ? join(env["HOME"], ...parts) : undefined);
  if (platform === "win32") return [env["APPDATA"]];
  if (platform === "darwin") return [env["XDG_CONFIG_HOME"], inHome("Library", "Application Support")];
  return [env["XDG_CONFIG_HOME"], inHome(".config")];
}

/**
 * Reads the file. Returns undefined if there is none.
 *
 * @throws UserError if the file cannot be read or is damaged
 */
export async function readLoginFile(path: string): Promise<SavedLogin | undefined> {
  try {
    return savedLogin(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return undefined;
    throw new UserError(`The saved login in ${path} cannot be read. Run aihr login again.`);
  }
}

function savedLogin(value: unknown): SavedLogin {
  if (typeof value === "object" && value !== null && "baseUrl" in value && typeof value.baseUrl === "string") {
    const apiKey = "apiKey" in value && typeof value.apiKey === "string" ? value.apiKey : undefined;
    return { baseUrl: value.baseUrl, apiKey };
  }
  throw new TypeError("not a login");
}

/**
 * Writes the file so that only its owner can read it, from its first byte on. On Windows, the folder takes care of that.
 *
 * @throws UserError if it cannot be written
 */
export async function writeLoginFile(path: string, login: SavedLogin): Promise<void> {
  const sibling = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(sibling, `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    // The user's umask may have taken bits away.
    await chmod(sibling, 0o600);
    await rename(sibling, path);
  } catch (error) {
    await rm(sibling, { force: true }).catch(() => {});
    throw refuseWriting(path, error);
  }
}

/** Removes the file, if there is one. */
export async function removeLoginFile(path: string): Promise<void> {
  await rm(path, { force: true }).catch((error: unknown) => {
    throw refuseWriting(path, error);
  });
}
