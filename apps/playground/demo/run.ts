import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { servePage } from "./serve-page.ts";

// npx -y pnpm@12 demo: builds the playground, names its address, and serves it while the other demos run.
const repository = fileURLToPath(new URL("../../../", import.meta.url));
const page = new URL("../dist/index.html", import.meta.url);
const options = process.argv.slice(2);
const endsByItself = options.includes("--once") || process.stdout.isTTY !== true;

/** Runs a program of this repository from its sources, and returns its exit code. */
async function run(output: "inherit" | "ignore", ...args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ["--conditions=@aihr-plugins/source", ...args], {
    cwd: repository,
    stdio: ["inherit", output, "inherit"],
  });
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 130;
}

/** Runs programs one after the other, until one fails. */
async function runAll(output: "inherit" | "ignore", ...programs: readonly (readonly string[])[]): Promise<number> {
  for (const program of programs) {
    const code = await run(output, ...program);
    if (code !== 0) return code;
  }
  return 0;
}

// Ctrl-C reaches the program that runs, too: this one waits for it.
process.on("SIGINT", () => {});
process.exitCode = await runAll("ignore", ["apps/sheets/build/run.ts"], ["apps/playground/build/run.ts"]);
if (process.exitCode === 0) {
  const served = endsByItself ? undefined : await servePage(await readFile(page, "utf8"));
  console.log(
    `Playground: ${served?.url ?? `open ${page}`}\nThe Sheets add-on over made-up people, in your browser. Nothing leaves it.\n`,
  );
  process.exitCode = await runAll("inherit", ["apps/sheets/demo/run.ts"], ["apps/cli/src/bin.ts", "demo", ...options]);
  served?.close();
}
