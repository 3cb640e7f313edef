import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A terminal 200 characters wide in which a command runs. */
export interface Terminal {
  /** Resolves with all that the terminal showed, once the command has ended. */
  readonly ended: Promise<string>;
  type(keys: string): void;
  /** Resolves once the terminal has shown a text. */
  shows(text: string): Promise<void>;
}

/** Runs a shell's command in a pseudoterminal, with an empty folder as home and working directory. */
export function openTerminal(command: string): Terminal {
  const home = mkdtempSync(join(tmpdir(), "aihr-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const child = spawn("script", ["-qfec", `stty columns 200; ${command}`, "/dev/null"], {
    cwd: home,
    env: { HOME: home, PATH: process.env["PATH"], TERM: "xterm" },
  });
  let screen = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    screen += text;
  });
  const ended = new Promise<string>((resolve) => child.on("close", () => resolve(screen)));
  return {
    ended,
    type: (keys) => void child.stdin.write(keys),
    shows: (text) =>
      new Promise((resolve, reject) => {
        const look = () => screen.includes(text) && resolve();
        child.stdout.on("data", look);
        child.on("close", () => reject(new Error(`The terminal never showed ${text}: ${screen}`)));
        look();
      }),
  };
}
