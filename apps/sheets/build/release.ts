import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/** Which version a bundle is. */
export interface Release {
  readonly version: string;
  /** Day of the commit that it was built from, as YYYY-MM-DD: the same sources give the same file. */
  readonly date: string;
}

export async function currentRelease(): Promise<Release> {
  const manifest = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  return { version: manifest.version, date: commitDate() };
}

function commitDate(): string {
  try {
    const cwd = new URL("..", import.meta.url);
    return execFileSync("git", ["log", "-1", "--format=%cs"], { cwd, encoding: "utf8" }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
