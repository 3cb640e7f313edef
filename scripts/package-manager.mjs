// Prints the pinned package manager, as `npx` takes it: pnpm@12.21.0
import { readFileSync } from "node:fs";

const { packageManager } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
console.log(packageManager.split("+", 1)[0]);
