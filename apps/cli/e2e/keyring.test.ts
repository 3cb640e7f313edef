import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findOrInstall } from "@aihr-plugins/debian-programs";
import { createPopulation, createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const programs = ["/usr/bin/gnome-keyring-daemon", "/usr/bin/dbus-run-session"];

beforeAll(() => {
  findOrInstall(() => programs.every(existsSync) || undefined, ["gnome-keyring", "dbus-daemon"]);
});

describe("aihr login with GNOME's keyring", () => {
  it("keeps the key there, finds it again, and removes it", async () => {
    const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: 3 }) });
    const { url, close } = await serveSandbox({ sandbox });
    onTestFinished(close);
    const home = mkdtempSync(join(tmpdir(), "aihr-home-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));

    const output = await inSession(home, [
      `printf '%s' '${sandboxApiKey}' | aihr login --base-url ${url} --with-key`,
      `cat ${home}/.config/aihr/login.json`,
      "aihr status",
      "aihr logout",
    ]);
    expect(output).toMatch(/The API key is in the system's keyring\./);
    expect(output).not.toContain(sandboxApiKey);
    expect(output).toMatch(/API key {3}from the system's keyring\nAPI {7}accepts the key/);
    expect(output).toMatch(/Logged out of .*The API key was removed\./s);
    expect(() => readFileSync(join(home, ".config/aihr/login.json"))).toThrow("ENOENT");
  });
});

/** Runs commands in a session with an unlocked keyring, as after a login on a desktop. */
function inSession(home: string, commands: readonly string[]): Promise<string> {
  const script = `
    printf 'password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    aihr() { '${process.execPath}' --conditions=@aihr-plugins/source '${bin}' "$@"; }
    ${commands.join("\n")}`;
  return new Promise((resolve, reject) => {
    const env = { HOME: home, PATH: process.env["PATH"], XDG_RUNTIME_DIR: home };
    execFile("dbus-run-session", ["--", "bash", "-c", script], { env }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}${stderr}`)) : resolve(stdout),
    );
  });
}
