import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname, join } from "node:path";

/** Runs Raycast's command line in a folder, with the Node that runs this. Throws if it fails. */
export async function ray(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  await run(folder, process.execPath, [join(folder, "node_modules/@raycast/api/bin/run.js"), ...args], env);
}

/** Runs a program in a folder and waits for it. Throws if it fails. */
export async function run(
  folder: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const child = spawn(program, args, { cwd: folder, stdio: "inherit", env: { ...process.env, PATH: path, ...env } });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${code}.`);
}
