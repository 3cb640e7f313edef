import { type ExecFileOptions, execFile } from "node:child_process";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "../../build/bundle.ts";

const folder = join(import.meta.dirname, "../..");

/** The package as npm installs it from its packed file. */
export interface InstalledPackage {
  /** The packed file. */
  readonly tarball: string;
  /** The folder of the installed package. */
  readonly root: string;
  /** The program that npm put on the PATH. */
  readonly bin: string;
  /** An empty folder, for use as a home directory. */
  readonly home: string;
}

/** Builds and packs the package, and installs it globally with an empty home directory, on the Node at `node`. */
export async function installPackage(node: string): Promise<InstalledPackage> {
  const place = await realpath(await mkdtemp(join(tmpdir(), "aihr-package-")));
  const home = await mkdtemp(join(place, "home-"));
  const prefix = join(place, "prefix");

  await bundle(join(folder, "dist"));
  const tarball = join(place, "aihr.tgz");
  await execute("npx", ["-y", await packageManager(), "pack", "--out", tarball], { cwd: folder });
  await npm(node, ["install", "--global", "--prefix", prefix, tarball], home);
  return { tarball, home, root: join(prefix, "lib/node_modules/aihr"), bin: join(prefix, "bin/aihr") };
}

/** Runs an npm command on the Node at `node`, and returns what it prints. */
export async function npm(node: string, args: readonly string[], home: string): Promise<string> {
  const path = [dirname(node), process.env["PATH"]].join(delimiter);
  // The rest of the environment says how this machine reaches the registry.
  const env = { ...process.env, HOME: home, PATH: path };
  return execute("npm", args, { env, cwd: home });
}

async function packageManager(): Promise<string> {
  return (await execute(process.execPath, [join(folder, "../../scripts/package-manager.mjs")], {})).trim();
}

/** Runs a program to its end and returns what it prints. Its standard input is empty: npm would wait for it. */
async function execute(program: string, args: readonly string[], options: ExecFileOptions): Promise<string> {
  const running = promisify(execFile)(program, args, { ...options, encoding: "utf8" });
  running.child.stdin?.end();
  return (await running).stdout;
}
