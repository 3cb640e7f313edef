import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, sandboxApiKey } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { organization } from "./organization.ts";
import { recordReports } from "./record-reports.ts";

const path = join(mkdtempSync(join(tmpdir(), "aihr-evaluation-")), "learning.db");
await recordReports(path);
const { url } = await serveSandbox({ sandbox: createSandbox({ population: organization }) });
console.log(`AIHR_BASE_URL=${url}\nAIHR_API_KEY=${sandboxApiKey}\nAIHR_HISTORY=${path}`);
