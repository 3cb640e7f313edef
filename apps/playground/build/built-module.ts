import type { Plugin } from "esbuild";

/** Makes `built:<name>` a module with this code, which exists only while the page is built. */
export function builtModule(name: string, contents: string): Plugin {
  return {
    name: `built:${name}`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^built:${name}$`) }, ({ path }) => ({ path, namespace: "built" }));
      build.onLoad({ filter: new RegExp(`^built:${name}$`), namespace: "built" }, () => ({ contents, loader: "js" }));
    },
  };
}
