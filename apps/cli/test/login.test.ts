import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Keyring } from "@aihr-plugins/login";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { writeLoginFile } from "../src/login/login-file.ts";
import { runAihr, type Surroundings } from "./run-aihr.ts";
import { people, secretKey, serveApi } from "./serve-api.ts";

const loggedOut = {
  exitCode: 2,
  stdout: "",
  stderr: expect.stringMatching(/^AIHR_BASE_URL and AIHR_API_KEY are not set/),
};

let home: string;
let env: Readonly<Record<string, string>>;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "aihr-home-"));
  env = { XDG_CONFIG_HOME: home };
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
});

describe("aihr login", () => {
  it("saves the base URL and the key for later commands", async () => {
    const url = await serve();
    const { exitCode, stdout, stderr } = await logIn(url);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      `Logged in to ${url}. The API key is in ${file()}, which only you can read`,
    );
    expect(stdout).not.toContain(secretKey);
    expect(await runAihr("report --format csv", { env })).toMatchObject({ exitCode: 0 });
  });

  it("saves a file that only its owner can read, whatever was there before", async () => {
    await writeLoginFile(file(), { baseUrl: "https://old.example.com", apiKey: "old" });
    writeFileSync(file(), "damaged", { mode: 0o644 });
    await logIn(await serve());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("saves nothing if the API rejects the key", async () => {
    const { exitCode, stdout, stderr } = await logIn(await serve(), { stdin: ["another-key"] });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/401/);
    expect(stderr).not.toContain("another-key");
    expect(await runAihr("report", { env })).toEqual(loggedOut);
  });

  it.each([`${secretKey}\n`, `  ${secretKey} \r\n`, `\uFEFF${secretKey}`])(
    "takes the key as programs print it: %j",
    async (input) => {
      expect(await logIn(await serve(), { stdin: [input] })).toMatchObject({ exitCode: 0 });
    },
  );

  it.each(["", "\r\n"])("wants a key: %j", async (input) => {
    const ran = await logIn(await serve(), { stdin: [input] });
    expect(ran).toEqual({ exitCode: 2, stdout: "", stderr: expect.stringMatching(/^The API key is missing\./) });
  });

  it.each(["http://api.example.com", "api.example.com", ""])("wants a safe base URL: %j", async (url) => {
    const ran = await runAihr(["login", "--with-key", "--base-url", url], { env, stdin: [secretKey] });
    expect(ran).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(/^The base URL (must begin|is missing)/),
    });
  });

  it("asks for nothing where there is no terminal", async () => {
    const ran = await runAihr(["login", "--base-url", await serve()], { env, stdin: [secretKey] });
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^There is no terminal to ask on/) });
  });

  it("asks for what is missing where there is no terminal", async () => {
    expect((await runAihr("login", { env })).stderr).toMatch(/^There is no terminal to ask on/);
    expect((await runAihr("login --with-key", { env })).stderr).toMatch(/^The base URL is missing. Add --base-url/);
  });

  it.each(["/proc/no-such-process", "/dev/null"])("ends where it cannot make a folder: %s", async (folder) => {
    const ran = await logIn(await serve(), { env: { XDG_CONFIG_HOME: `${folder}/a/b` } });
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^Cannot write to /) });
  });

  it("makes the folders that are missing, readable by their owner only", async () => {
    const folder = join(home, "a", "b");
    expect(await logIn(await serve(), { env: { XDG_CONFIG_HOME: folder } })).toMatchObject({ exitCode: 0 });
    expect(statSync(join(folder, "aihr")).mode & 0o777).toBe(0o700);
  });

  it("says that the environment comes first", async () => {
    const url = await serve();
    const { stdout } = await logIn(url, { env: { ...env, AIHR_API_KEY: "key", AIHR_BASE_URL: url } });
    expect(stdout).toContain("AIHR_BASE_URL and AIHR_API_KEY in your environment still come first.");
  });

  it("can be tried with --sandbox, and then saves nothing", async () => {
    expect(await runAihr("login --sandbox", { env })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Nothing was saved"),
    });
    expect(await runAihr("report", { env })).toEqual(loggedOut);
  });
});

describe("a saved key", () => {
  it("is not sent to another base URL, even on the same machine", async () => {
    await logIn(await serve());
    const other = await serveApi(people(3));
    const ran = await runAihr("report", { env: { ...env, AIHR_BASE_URL: other.env.AIHR_BASE_URL } });
    expect(ran).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^AIHR_BASE_URL is another server/) });
    expect(other.sandbox.requests).toEqual([]);
  });

  it("is sent to the same base URL, however it is written", async () => {
    const url = await serve();
    await logIn(url);
    const given = { ...env, AIHR_BASE_URL: ` ${url}/external/api/reports ` };
    expect(await runAihr("report --format csv", { env: given })).toMatchObject({ exitCode: 0 });
  });

  it("gives way to the environment's", async () => {
    await logIn(await serve());
    const ran = await runAihr("report", { env: { ...env, AIHR_API_KEY: "another-key" } });
    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/401/) });
  });
});

describe("aihr login with a credential store", () => {
  it("keeps the key there, and only the base URL in the file", async () => {
    const { keyring, keys } = memoryKeyring();
    const url = await serve();
    const { stdout } = await logIn(url, { keyring });
    expect(stdout).toContain("The API key is in the test's keyring.");
    expect(keys).toEqual(new Map([[url, secretKey]]));
    expect(readFileSync(file(), "utf8")).not.toContain(secretKey);
    expect(await runAihr("report --format csv", { env, keyring })).toMatchObject({ exitCode: 0 });
  });

  it("uses the file if the store fails, or if asked to", async () => {
    const { keyring, keys } = memoryKeyring();
    const locked = { ...keyring, set: () => Promise.reject(new Error("locked")) };
    expect((await logIn(await serve(), { keyring: locked })).stdout).toContain("login.json");
    expect((await logIn(await serve(), { keyring }, "--in-file")).stdout).toContain("login.json");
    expect(keys.size).toBe(0);
  });

  it("removes the key of the server that it replaces", async () => {
    const { keyring, keys } = memoryKeyring();
    await logIn(await serve(), { keyring });
    const url = await serve();
    await logIn(url, { keyring });
    expect([...keys.keys()]).toEqual([url]);
  });

  it("says what to do when the store has lost the key, or is not running", async () => {
    const { keyring, keys } = memoryKeyring();
    await logIn(await serve(), { keyring });
    expect((await runAihr("report", { env })).stderr).toMatch(/cannot be opened\. Run aihr login again/);
    keys.clear();
    expect((await runAihr("report", { env, keyring })).stderr).toMatch(/not in the test's keyring\s+anymore/);
  });
});

describe("aihr logout", () => {
  it("removes what was saved", async () => {
    const { keyring, keys } = memoryKeyring();
    await logIn(await serve(), { keyring });
    expect(await runAihr("logout", { env, keyring })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Logged out of"),
    });
    expect(keys.size).toBe(0);
    expect(await runAihr("report", { env, keyring })).toEqual(loggedOut);
    expect(await runAihr("logout", { env, keyring })).toMatchObject({
      exitCode: 0,
      stdout: "You are not logged in.\n",
    });
  });

  it("says that it could not reach the store", async () => {
    await logIn(await serve(), { keyring: memoryKeyring().keyring });
    expect(await runAihr("logout", { env })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("still in the"),
    });
    expect(await runAihr("report", { env })).toEqual(loggedOut);
  });
});

describe("aihr status", () => {
  it("shows where the settings come from, and that the API accepts the key", async () => {
    const url = await serve();
    await logIn(url);
    const { exitCode, stdout } = await runAihr("status", { env });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `Base URL  ${url}, from aihr login\nAPI key   from ${file()}\nAPI       accepts the key\n`,
    });
  });

  it("shows that the API rejects the key", async () => {
    const url = await serve();
    const { exitCode, stdout } = await runAihr("status", { env: { AIHR_BASE_URL: url, AIHR_API_KEY: "another-key" } });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/from AIHR_BASE_URL\nAPI key {3}from AIHR_API_KEY\nAPI {7}.*401/);
    expect(stdout).not.toContain("another-key");
  });

  it("works with --sandbox", async () => {
    expect(await runAihr("status --sandbox", { env })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("accepts the key"),
    });
  });
});

async function serve(): Promise<string> {
  return (await serveApi(people(3))).env.AIHR_BASE_URL;
}

function logIn(url: string, { ...surroundings }: Surroundings = {}, ...options: readonly string[]) {
  return runAihr(["login", "--base-url", url, "--with-key", ...options], { env, stdin: [secretKey], ...surroundings });
}

function file(): string {
  return join(home, "aihr", "login.json");
}

function memoryKeyring() {
  const keys = new Map<string, string>();
  const keyring: Keyring = {
    name: "the test's keyring",
    get: async (baseUrl) => keys.get(baseUrl),
    set: async (baseUrl, apiKey) => void keys.set(baseUrl, apiKey),
    remove: async (baseUrl) => void keys.delete(baseUrl),
  };
  return { keyring, keys };
}
