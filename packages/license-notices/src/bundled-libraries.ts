import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A library whose code is in a bundle, with the license that must go with it. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** The license's name, such as `MIT`. */
  readonly license: string;
  /** The text of the library's license files, or who holds the rights where it has none. */
  readonly notice: string;
}

/**
 * Returns the libraries that the modules of a bundle come from, by name. Modules outside of `node_modules` are ours.
 *
 * @param modules absolute paths, such as the inputs in a bundler's metafile or the sources in a source map
 * @throws Error if a library names no license
 */
export async function bundledLibraries(modules: Iterable<string>): Promise<readonly Library[]> {
  const folders = new Set([...modules].flatMap((path) => libraryFolder.exec(path.replaceAll("\\", "/"))?.[0] ?? []));
  const libraries = await Promise.all([...folders].map(readLibrary));
  return libraries.sort((a, b) => a.name.localeCompare(b.name));
}

const libraryFolder = /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/;
const licenseFile = /^(licen[cs]e|copying|notice)\b/i;

async function readLibrary(folder: string): Promise<Library> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const { name, version, license, author, homepage = "" } = manifest;
  if (typeof license !== "string") throw new Error(`${name} ${version} names no license, so it cannot be bundled.`);

  const files = (await readdir(folder)).filter((file) => licenseFile.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const holder = typeof author === "string" ? author : author?.name;
  const notice = texts.length > 0 ? texts.join("\n\n") : `Copyright ${holder ?? "its authors"}. ${homepage}`;
  return { name, version, license, notice: notice.trim() };
}
