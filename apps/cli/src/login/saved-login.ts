import { UserError } from "../world/user-error.ts";
import type { World } from "../world/world.ts";
import { loginFilePath, readLoginFile, removeLoginFile, type SavedLogin, writeLoginFile } from "./login-file.ts";

/** A base URL and the key to it. */
export interface Login {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** What of the world a login is kept in. */
export type LoginWorld = Pick<World, "env" | "openKeyring">;

/** Returns what is saved: the base URL, and the key if it is in the file. Undefined if nothing is. */
export async function readSavedLogin({ env }: LoginWorld): Promise<SavedLogin | undefined> {
  const path = loginFilePath(env);
  return path === undefined ? undefined : readLoginFile(path);
}

/**
 * Returns the key of a saved login.
 *
 * @throws UserError if the credential store does not have it, or is not running
 */
export async function savedKey({ baseUrl, apiKey }: SavedLogin, { openKeyring }: LoginWorld): Promise<string> {
  if (apiKey !== undefined) return apiKey;
  const keyring = await openKeyring();
  const kept = await keyring?.get(baseUrl).catch(() => undefined);
  if (kept !== undefined) return kept;
  const reason = keyring
    ? `not in ${keyring.name} anymore`
    : "in the system's credential store, which cannot be opened";
  throw new UserError(`The saved API key is ${reason}. Run aihr login again, or set AIHR_BASE_URL and AIHR_API_KEY.`);
}

/** Says where the key of a saved login is. */
export async function placeOf({ apiKey }: SavedLogin, { env, openKeyring }: LoginWorld): Promise<string> {
  if (apiKey !== undefined) return loginFilePath(env) ?? "a file";
  return (await openKeyring())?.name ?? "the system's credential store, which cannot be opened";
}

/**
 * Saves a login in the system's credential store, else in a file that only its owner can read. Replaces what was saved.
 *
 * @throws UserError if there is no place for it
 */
export async function saveLogin(
  { baseUrl, apiKey }: Login,
  world: LoginWorld,
  isFileWanted: boolean,
): Promise<SavedLogin> {
  const path = loginFilePath(world.env);
  if (path === undefined) throw new UserError(`The login has no place: set ${homeVariable()} to a folder.`);
  await removeLogin(world);
  const keyring = isFileWanted ? undefined : await world.openKeyring();
  const isInKeyring = keyring !== undefined && (await succeeds(keyring.set(baseUrl, apiKey)));
  const saved: SavedLogin = isInKeyring ? { baseUrl } : { baseUrl, apiKey };
  await writeLoginFile(path, saved);
  return saved;
}

/** What `removeLogin` removed. */
export interface RemovedLogin {
  readonly baseUrl: string;
  /** False if the key is still in the system's credential store, which cannot be opened. */
  readonly isKeyRemoved: boolean;
}

/** Removes the saved login. Returns undefined if nothing was saved. */
export async function removeLogin(world: LoginWorld): Promise<RemovedLogin | undefined> {
  const path = loginFilePath(world.env);
  if (path === undefined) return undefined;
  // A damaged file is removed like any other.
  const saved = await readLoginFile(path).catch(() => undefined);
  await removeLoginFile(path);
  if (!saved) return undefined;
  const { baseUrl, apiKey } = saved;
  return { baseUrl, isKeyRemoved: apiKey !== undefined || (await isRemoved(baseUrl, world)) };
}

async function isRemoved(baseUrl: string, { openKeyring }: LoginWorld): Promise<boolean> {
  const keyring = await openKeyring();
  return keyring !== undefined && succeeds(keyring.remove(baseUrl));
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function homeVariable(): string {
  return process.platform === "win32" ? "APPDATA" : "HOME";
}
