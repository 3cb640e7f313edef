import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the folder that holds a running feed against OASIS' own documents: that of the environment, else the one next to
 * the clone. Undefined if there is none.
 */
export function refereeFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folders = [env["AIHR_ODATA_REFEREE"], join(import.meta.dirname, "../../../../shared/referees/odata")];
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, "check.sh")));
}
