import { writeSync } from "node:fs";

// Loaded into the measured program: tells its peak memory when it ends.
process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
