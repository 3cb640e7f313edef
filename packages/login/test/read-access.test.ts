import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Keyring, loginFilePath, readAccess } from "@aihr-plugins/login";
import { describe, expect, it, onTestFinished } from "vitest";

const url = "https://api.example.com";
const both = { AIHR_BASE_URL: url, AIHR_API_KEY: "given-key" };

/** An environment in which this was saved. */
function saved(login?: object | string) {
  const home = mkdtempSync(join(tmpdir(), "aihr-login-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const env = process.platform === "win32" ? { APPDATA: home } : { XDG_CONFIG_HOME: home };
  const path = loginFilePath(env) ?? "";
  mkdirSync(dirname(path), { recursive: true });
  if (login !== undefined) writeFileSync(path, typeof login === "string" ? login : JSON.stringify(login));
  return env;
}

function keyringOf(keys: Readonly<Record<string, string>>): Keyring {
  return { name: "the test's keyring", get: async (at) => keys[at], set: async () => {}, remove: async () => {} };
}

function read(env: Readonly<Record<string, string>>, keyring?: Keyring) {
  return readAccess({ env, openKeyring: async () => keyring });
}

describe("readAccess", () => {
  it("prefers the environment to what was saved", async () => {
    const env = saved({ baseUrl: "https://other.example.com", apiKey: "saved-key" });
    expect(await read({ ...env, ...both })).toEqual({ baseUrl: url, apiKey: "given-key" });
  });

  it("reads what was saved in the file, or in the credential store", async () => {
    expect(await read(saved({ baseUrl: url, apiKey: "saved-key" }))).toEqual({ baseUrl: url, apiKey: "saved-key" });
    expect(await read(saved({ baseUrl: url }), keyringOf({ [url]: "stored-key" }))).toEqual({
      baseUrl: url,
      apiKey: "stored-key",
    });
  });

  it.each([{}, { AIHR_BASE_URL: url }, { AIHR_API_KEY: "given-key", AIHR_BASE_URL: "  " }])(
    "finds nothing with only %j and nothing saved",
    async (env) => {
      expect(await read({ ...saved(), ...env })).toBeUndefined();
    },
  );

  it("sends a saved key to no other base URL", async () => {
    const env = saved({ baseUrl: url, apiKey: "saved-key" });
    expect(await read({ ...env, AIHR_BASE_URL: ` ${url}/ ` })).toMatchObject({ apiKey: "saved-key" });
    await expect(read({ ...env, AIHR_BASE_URL: "https://evil.example" })).rejects.toThrow(
      /^AIHR_BASE_URL is another server/,
    );
  });

  it("says what to do when the saved login cannot be used", async () => {
    await expect(read(saved("damaged"))).rejects.toThrow(/cannot be read\. Run aihr login again\.$/);
    await expect(read(saved({ baseUrl: url }))).rejects.toThrow(/cannot be opened\. Run aihr login again/);
    await expect(read(saved({ baseUrl: url }), keyringOf({}))).rejects.toThrow(/not in the test's keyring anymore/);
  });
});
