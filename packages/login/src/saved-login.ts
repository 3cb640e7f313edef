import type { Environment } from "./given-settings.ts";
import type { Keyring } from "./keyring.ts";
import { LoginError } from "./login-error.ts";
import { loginFilePath, readLoginFile, type SavedLogin } from "./login-file.ts";

/** A base URL and the key to it. */
export interface Login {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** What of a program's surroundings a login is kept in. */
export interface LoginWorld {
  readonly env: Environment;
  /** Opens the system's credential store, if there is one. */
  openKeyring(): Promise<Keyring | undefined>;
}

/**
 * Returns what is saved: the base URL, and the key if it is in the file. Undefined if nothing is.
 *
 * @throws LoginError if the file is damaged
 */
export async function readSavedLogin({ env }: Pick<LoginWorld, "env">): Promise<SavedLogin | undefined> {
  const path = loginFilePath(env);
  return path === undefined ? undefined : readLoginFile(path);
}

/**
 * Returns the key of a saved login.
 *
 * @throws LoginError if the credential store does not have it, or is not running
 */
export async function savedKey(
  { baseUrl, apiKey }: SavedLogin,
  { openKeyring }: Pick<LoginWorld, "openKeyring">,
): Promise<string> {
  if (apiKey !== undefined) return apiKey;
  const keyring = await openKeyring();
  const kept = await keyring?.get(baseUrl).catch(() => undefined);
  if (kept !== undefined) return kept;
  const reason = keyring
    ? `not in ${keyring.name} anymore`
    : "in the system's credential store, which cannot be opened";
  throw new LoginError(`The saved API key is ${reason}. Run aihr login again, or set AIHR_BASE_URL and AIHR_API_KEY.`);
}
