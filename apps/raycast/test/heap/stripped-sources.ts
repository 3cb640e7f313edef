import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { pathToFileURL } from "node:url";

/** Returns the sources below a folder without their types, by URL. */
export function strippedSources(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return Object.fromEntries(
    names.map((name) => {
      const path = `${folder}/${name}`;
      return [pathToFileURL(path).href, stripTypeScriptTypes(readFileSync(path, "utf8"))];
    }),
  );
}
