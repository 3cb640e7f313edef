import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type CsvImport, filterOf } from "./csv-import.ts";
import { libreOfficeProgram } from "./libre-office-program.ts";
import { readSheet, type Sheet } from "./read-sheet.ts";

/** A LibreOffice with a user profile that nothing else uses. */
export interface LibreOffice {
  /** Opens CSV files with these import options. Returns their sheets, in the order of the files. */
  open(files: readonly string[], options: CsvImport): Promise<readonly Sheet[]>;
  /** Opens workbooks (`.xlsx`) of one sheet each. Returns their sheets, in the order of the workbooks. */
  openWorkbooks(workbooks: readonly Uint8Array[]): Promise<readonly Sheet[]>;
  /** Deletes the profile. */
  close(): Promise<void>;
}

export async function openLibreOffice(): Promise<LibreOffice> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-libre-office-"));
  return {
    open: (files, options) => sheetsOf(files, "csv", folder, [`--infilter=${filterOf(options)}`]),
    openWorkbooks: (workbooks) => sheetsOf(workbooks, "xlsx", folder, []),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function sheetsOf(
  files: readonly (string | Uint8Array)[],
  ending: string,
  folder: string,
  options: readonly string[],
): Promise<readonly Sheet[]> {
  const [from, to] = [await emptyFolder(folder, ending), await emptyFolder(folder, "fods")];
  await Promise.all(files.map((content, at) => writeFile(join(from, `${at}.${ending}`), content)));
  const paths = files.map((_, at) => join(from, `${at}.${ending}`));
  for (let at = 0; at < paths.length; at += filesPerRun) {
    await convert(paths.slice(at, at + filesPerRun), to, folder, options);
  }
  return Promise.all(files.map(async (_, at) => readSheet(await readFile(join(to, `${at}.fods`), "utf8"))));
}

async function emptyFolder(...path: readonly string[]): Promise<string> {
  const folder = join(...path);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** LibreOffice converts some 240 files and silently ignores the rest. */
const filesPerRun = 100;

async function convert(files: readonly string[], to: string, home: string, options: readonly string[]): Promise<void> {
  const args = ["--headless", "--convert-to", "fods", ...options, "--outdir", to, ...files];
  const profile = `-env:UserInstallation=${pathToFileURL(join(home, "profile"))}`;
  // `timeout` also ends the processes that LibreOffice starts.
  await promisify(execFile)("timeout", ["250", libreOfficeProgram(), profile, ...args], {
    env: { PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8", TZ: "UTC" },
  });
}
