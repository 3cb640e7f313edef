import { availableParallelism } from "node:os";
import { measureChecking } from "./checking.ts";
import { isMissed } from "./finding.ts";
import { measureMemory } from "./memory.ts";
import { measureReading } from "./reading.ts";
import { table } from "./table.ts";

console.log(
  `Measuring the client, for about two minutes (Node ${process.versions.node}, ${availableParallelism()} cores)\n`,
);
// Before V8 has seen anything else than these replies.
const checking = await measureChecking();
const findings = [...(await measureReading()), checking, ...(await measureMemory())];
console.log(`${table(findings)}\n`);
if (findings.some(isMissed)) process.exitCode = 1;
