import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { systemCode } from "../world/user-error.ts";

/** The name of a temporary file for `file`, which says on which machine and by which process it is written. */
export function temporaryName(file: string, random: string): string {
  return `.${file}.${machine()}-${process.pid}-${random}.tmp`;
}

/**
 * Removes the temporary files that killed runs left next to a file: those of a process of this machine that no longer
 * runs, and those that no process has written to for a day.
 */
export async function removeStaleFiles(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = writerOf(name, basename(path));
    if (writer === undefined) continue;
    const file = join(folder, name);
    if (isOver(writer) || (await isOld(file))) await rm(file, { force: true }).catch(() => {});
  }
}

interface Writer {
  readonly machine: string;
  readonly process: number;
}

/** Undefined for a name that is not that of a temporary file for `file`. */
function writerOf(name: string, file: string): Writer | undefined {
  if (!name.startsWith(`.${file}.`)) return undefined;
  const [, machine, process] = /^([\da-f]{8})-(\d{1,10})-[\da-f]{8}\.tmp$/.exec(name.slice(file.length + 2)) ?? [];
  return machine === undefined ? undefined : { machine, process: Number(process) };
}

function isOver(writer: Writer): boolean {
  return writer.machine === machine() && !isRunning(writer.process);
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/** No run takes longer: `--patience` ends at a day. */
const dayMs = 86_400_000;

async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > dayMs;
}

/** Process numbers mean something on one machine only, and a folder may be shared. */
function machine(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}
