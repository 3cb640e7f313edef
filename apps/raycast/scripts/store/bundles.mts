import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** A built command or tool, and the absolute paths of the modules in it. */
interface Bundle {
  readonly file: string;
  readonly modules: readonly string[];
}

/** What `ray build` put into a folder, as its source maps say. */
export async function bundles(dist: string): Promise<readonly Bundle[]> {
  const files = await readdir(dist, { recursive: true });
  const maps = files.filter((file) => file.endsWith(".js.map")).map((file) => join(dist, file));
  return Promise.all(
    maps.map(async (map) => {
      const { sources }: { readonly sources: readonly string[] } = JSON.parse(await readFile(map, "utf8"));
      return { file: map.slice(0, -".map".length), modules: sources.map((source) => resolve(dirname(map), source)) };
    }),
  );
}
