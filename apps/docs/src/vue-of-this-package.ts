import { join } from "node:path";
import type { Plugin } from "vitepress";

/** Resolves what pages import as if they were in this package: pnpm installs Vue here, not at the repository's root. */
export function vueOfThisPackage(): Plugin {
  const importer = join(import.meta.dirname, "../package.json");
  return {
    name: "vue-of-this-package",
    enforce: "pre",
    configResolved({ optimizeDeps }) {
      // VitePress lists what it imports. Vite would look for it at the repository's root; without a list, it finds it as needed.
      optimizeDeps.include = [];
    },
    resolveId(source, page, options) {
      if (!/^vue(\/|$)/.test(source) || !page?.includes(".md")) return undefined;
      return this.resolve(source, importer, { ...options, skipSelf: true });
    },
  };
}
