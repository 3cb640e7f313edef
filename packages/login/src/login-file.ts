import { readFile } from "node:fs/promises";
import { posix, win32 } from "node:path";
import type { Environment } from "./given-settings.ts";
import { LoginError } from "./login-error.ts";

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
export function loginFilePath(env: Environment, platform: NodeJS.Platform = process.platform): string | undefined {
  const { isAbsolute, join } = platform === "win32" ? win32 : posix;
  const folder = folders(env, platform, join).find((path) => path !== undefined && isAbsolute(path));
  return folder && join(folder, "aihr", "login.json");
}

function folders(env: Environment, platform: NodeJS.Platform, join: (...parts: string[]) => string) {
  const inHome = (...parts: string[]) => (env["HOME"] ? join(env["HOME"], ...parts) : undefined);
  if (platform === "win32") return [env["APPDATA"]];
  if (platform === "darwin") return [env["XDG_CONFIG_HOME"], inHome("Library", "Application Support")];
  return [env["XDG_CONFIG_HOME"], inHome(".config")];
}

/**
 * Reads the file. Returns undefined if there is none.
 *
 * @throws LoginError if the file cannot be read or is damaged
 */
export async function readLoginFile(path: string): Promise<SavedLogin | undefined> {
  try {
    return savedLogin(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new LoginError(`The saved login in ${path} cannot be read. Run aihr login again.`);
  }
}

function savedLogin(value: unknown): SavedLogin {
  if (typeof value === "object" && value !== null && "baseUrl" in value && typeof value.baseUrl === "string") {
    const apiKey = "apiKey" in value && typeof value.apiKey === "string" ? value.apiKey : undefined;
    return { baseUrl: value.baseUrl, apiKey };
  }
  throw new TypeError("not a login");
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
