import { type Login, type LoginWorld, loginFilePath, readLoginFile, type SavedLogin } from "@aihr-plugins/login";
import { UserError } from "../world/user-error.ts";
import { removeLoginFile, writeLoginFile } from "./login-file.ts";

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
