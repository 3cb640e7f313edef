import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type BuiltSheets, readBuiltSheets } from "../../build/built-sheets.ts";

const buildScript = fileURLToPath(new URL("../../../sheets/build/run.ts", import.meta.url));

/** Builds the Sheets add-on into a folder that no other program uses, and returns its files. */
export async function builtAddOn(): Promise<BuiltSheets> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-playground-"));
  try {
    await promisify(execFile)(process.execPath, ["--conditions=@aihr-plugins/source", buildScript, folder]);
    return await readBuiltSheets(pathToFileURL(`${folder}/`));
  } finally {
    await rm(folder, { recursive: true });
  }
}
