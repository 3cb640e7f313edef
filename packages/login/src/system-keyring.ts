import type { Keyring } from "./keyring.ts";

const service = "aihr";
const names: Readonly<Record<string, string>> = {
  darwin: "the macOS Keychain",
  win32: "the Windows Credential Manager",
};

/**
 * Opens the system's credential store, or returns undefined where there is none: on servers, in containers, and where npm
 * had no native library to install.
 */
export async function openSystemKeyring(): Promise<Keyring | undefined> {
  try {
    const { AsyncEntry } = await import("@napi-rs/keyring");
    // Linux could also keep it in the kernel, until the next start of the machine. That would surprise people.
    const entry = (baseUrl: string) => new AsyncEntry(service, baseUrl, { linux: { store: "secret-service" } });
    const keyring: Keyring = {
      name: names[process.platform] ?? "the system's keyring",
      get: async (baseUrl) => (await entry(baseUrl).getPassword()) ?? undefined,
      set: (baseUrl, apiKey) => entry(baseUrl).setPassword(apiKey),
      remove: async (baseUrl) => void (await entry(baseUrl).deleteCredential()),
    };
    // Only a request shows whether the store is running.
    await keyring.get("https://example.com");
    return keyring;
  } catch {
    return undefined;
  }
}
