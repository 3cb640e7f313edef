import { type ChildProcess, spawn } from "node:child_process";
import type { Ran } from "../run-aihr.ts";
import type { InstalledPackage } from "./install-package.ts";

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  /** Resolves with the first text of standard output that matches. */
  printed(pattern: RegExp): Promise<string>;
}

/** Runs a command line of the installed program to its end, with an empty home directory and no settings. */
export function execute(node: string, installed: InstalledPackage, line: string): Promise<Ran> {
  return start(node, installed, line).ended;
}

/** Starts a command line of the installed program. */
export function start(node: string, { bin, home }: InstalledPackage, line: string): Started {
  const child = spawn(node, [bin, ...line.split(" ")], { cwd: home, env: { HOME: home, TZ: "UTC" } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise<Ran>((resolve) => {
    child.on("close", (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
  return {
    child,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const [found] = pattern.exec(stdout) ?? [];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on("data", look);
        child.on("close", () => reject(new Error(`It ended without printing ${pattern}: ${stderr}`)));
        look();
      }),
  };
}
