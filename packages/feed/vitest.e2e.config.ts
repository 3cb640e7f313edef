import { defineConfig } from "vitest/config";
import { e2eConfig } from "../../vitest.shared.ts";
import { refereeFolder } from "./e2e/referee-folder.ts";

const referee = refereeFolder(process.env);

// OASIS' documents are not ours to copy, so that check runs where they are.
if (referee === undefined)
  console.log("OASIS' referee does not run: AIHR_ODATA_REFEREE names no folder with check.sh.");

const config = e2eConfig(import.meta.dirname);
const include = ["e2e/postgres.test.ts", ...(referee === undefined ? [] : ["e2e/oasis.test.ts"])];

export default defineConfig({ ...config, test: { ...config.test, include, testTimeout: 300_000 } });
