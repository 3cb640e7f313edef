import { type ExecFileOptions, execFile } from "node:child_process";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "./bundle.ts";

const folder = join(import.meta.dirname, "..");

/** The package as npm installs it from its packed file. */
export interface InstalledServer {
  /** The packed file. */
  readonly tarball: string;
  /** The folder of the installed package. */
  readonly root: string;
  /** The program that npm put on the PATH. */
  readonly bin: string;
  /** A folder to remove in the end, with all of it. */
  readonly place: string;
}

/** Builds and packs the package, and installs it globally with an empty home directory, on the Node at `node`. */
export async function installServer(node: string): Promise<InstalledServer> {
  const place = await realpath(await mkdtemp(join(tmpdir(), "aihr-mcp-package-")));
  const home = await mkdtemp(join(place, "home-"));
  const prefix = join(place, "prefix");
  await bundle(join(folder, "dist"));
  const tarball = join(place, "aihr-mcp.tgz");
  const pnpm = (await execute(process.execPath, [join(folder, "../../scripts/package-manager.mjs")], {})).trim();
  await execute("npx", ["-y", pnpm, "pack", "--out", tarball], { cwd: folder });
  const path = [dirname(node), process.env["PATH"]].join(delimiter);
  // The rest of the environment says how this machine reaches the registry.
  const env = { ...process.env, HOME: home, PATH: path };
  await execute("npm", ["install", "--global", "--prefix", prefix, tarball], { env, cwd: home });
  return { tarball, place, root: join(prefix, "lib/node_modules/aihr-mcp"), bin: join(prefix, "bin/aihr-mcp") };
}

/** Runs a program to its end and returns what it prints. Its standard input is empty: npm would wait for it. */
async function execute(program: string, args: readonly string[], options: ExecFileOptions): Promise<string> {
  const running = promisify(execFile)(program, args, { ...options, encoding: "utf8" });
  running.child.stdin?.end();
  return (await running).stdout;
}
