/**
 * Where a program on this machine finds the base URL and the API key.
 *
 * @module @aihr-plugins/login
 */

export { bypassProxyOnLoopback } from "./bypass-proxy.ts";
export { type Environment, type GivenSettings, givenSettings, namesOfMissing } from "./given-settings.ts";
export type { Keyring } from "./keyring.ts";
export { LoginError } from "./login-error.ts";
export { loginFilePath, readLoginFile, type SavedLogin } from "./login-file.ts";
export { readAccess } from "./read-access.ts";
export { type Login, type LoginWorld, readSavedLogin } from "./saved-login.ts";
export { openSystemKeyring } from "./system-keyring.ts";
