import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteHistory } from "../src/sqlite.ts";
import { nightsOfOrganization } from "./nights-of-organization.ts";

// Records three nights of a large organization, and reports the most memory that this process has had.
const reportOf = nightsOfOrganization(Number(process.argv[2]));
const folder = mkdtempSync(join(tmpdir(), "aihr-large-"));
const history = openSqliteHistory(join(folder, "learning.db"), { create: true });
for (const night of [360, 361, 362]) await history.record(reportOf(night));
await history.close();
rmSync(folder, { recursive: true });
process.send?.({ peakBytes: process.resourceUsage().maxRSS * 1024 });
