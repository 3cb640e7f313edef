import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// Runs size-limit in a package. usage: node ../../scripts/size-gate.mjs <the decision about its limits, from the root>
const [decision] = process.argv.slice(2);
if (!decision || !existsSync(new URL(`../${decision}`, import.meta.url))) {
  throw new Error(`There is no decision ${decision}: name the page that says what this package may weigh.`);
}

const { status, error } = spawnSync("size-limit", { stdio: "inherit" });
if (error) throw error;
if (status !== 0) {
  console.error(
    `${decision} says what each entry may weigh and why. First look for what the new code makes superfluous; plain code wins over bytes, so a limit may be raised there, with its reason.`,
  );
  process.exitCode = 1;
}
