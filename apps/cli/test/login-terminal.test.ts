import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { people, secretKey, serveApi } from "./serve-api.ts";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

describe("aihr login on a terminal", () => {
  it("asks for the base URL and the key, and does not show the key", async () => {
    const { env } = await serveApi(people(3));
    const terminal = openTerminal("login");
    await terminal.shows("Base URL: ");
    terminal.type(`${env.AIHR_BASE_URL}\r`);
    await terminal.shows("API key (not shown): ");
    terminal.type(`${secretKey}\r`);
    expect(await terminal.ended).toMatch(/Logged in to/);
    expect(await terminal.ended).not.toContain(secretKey);
  });

  it("stops at Ctrl-C", async () => {
    const terminal = openTerminal("login");
    await terminal.shows("Base URL: ");
    terminal.type("\x03");
    expect(await terminal.ended).toMatch(/Stopped\.\s+exit 130/);
  });
});

/** Runs a command line in a pseudoterminal of `script`, with an empty home. */
function openTerminal(line: string) {
  const home = mkdtempSync(join(tmpdir(), "aihr-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const command = `stty columns 200; '${process.execPath}' --conditions=@aihr-plugins/source '${bin}' ${line}; echo exit $?`;
  const child = spawn("script", ["-qfec", command, "/dev/null"], {
    env: { HOME: home, PATH: process.env["PATH"], TERM: "xterm", COLUMNS: "200" },
  });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    screen += text;
  });
  const ended = new Promise<string>((resolve) => child.on("close", () => resolve(screen)));
  return {
    ended,
    type: (keys: string) => void child.stdin.write(keys),
    shows: (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => screen.includes(text) && resolve();
        child.stdout.on("data", look);
        child.on("close", () => reject(new Error(`The terminal never showed ${text}: ${screen}`)));
        look();
      }),
  };
}
