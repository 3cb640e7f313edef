import { measureChecking } from "./checking.ts";
import { isMissed } from "./finding.ts";
import { measureMemory } from "./memory.ts";
import { measureReading } from "./reading.ts";
import { table } from "./table.ts";

const findings = [...(await measureReading()), await measureChecking(), ...(await measureMemory())];
console.log(table(findings));
if (findings.some(isMissed)) process.exitCode = 1;
