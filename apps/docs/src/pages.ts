import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository.ts";

/** A page of the site, which is a Markdown file of the repository. */
export interface DocsPage {
  /** Path from the repository's root. */
  readonly file: string;
  /** Path on the site, such as `/n8n/` or `/feed`. */
  readonly address: string;
  /** The file's first heading, as plain text. */
  readonly title: string;
}

/** Markdown files that are not pages: for machines, for a store, or generated. */
export const excludedFiles = ["AGENTS.md", "**/CHANGELOG.md", "apps/raycast/help.md", "docs/api/**", "releases/**"];

/** Addresses that do not follow from a file's path. */
const addresses: Readonly<Record<string, string>> = {
  "README.md": "/",
  "CONTRIBUTING.md": "/contributing",
  // Next to docs/security.md.
  "SECURITY.md": "/security-policy",
  // The playground itself is at /playground/.
  "apps/playground/README.md": "/about-the-playground",
};

/** Lists the pages, in the order of their paths. */
export function findPages(): readonly DocsPage[] {
  const isSkipped = (path: string) => /(^|\/)(node_modules|dist|\.[^/]+)$/.test(path);
  const files = globSync("**/*.md", { cwd: repositoryRoot, exclude: isSkipped });
  const excluded = new Set(globSync(excludedFiles, { cwd: repositoryRoot, exclude: isSkipped }));
  return files
    .filter((file) => !excluded.has(file))
    .sort()
    .map((file) => ({ file, address: addressOf(file), title: titleOf(file) }));
}

/** Returns a page's path on the site: that of its file without `apps`, `docs` and the file's ending. */
export function addressOf(file: string): string {
  const fixed = addresses[file];
  if (fixed !== undefined) return fixed;
  return `/${file
    .replace(/^(apps|docs)\//, "")
    .replace("/docs/", "/")
    .replace(/(^|\/)README\.md$/, "$1")
    .replace(/\.md$/, "")}`;
}

/** Returns the file that VitePress is to see in place of a page's own: `n8n/index.md` for `/n8n/`. */
export function rewrittenFile(file: string): string {
  return `${addressOf(file)
    .slice(1)
    .replace(/(^|\/)$/, "$1index")}.md`;
}

function titleOf(file: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(join(repositoryRoot, file), "utf8"))?.[1];
  if (heading === undefined) throw new Error(`${file} has no heading. Begin it with one: "# Title".`);
  return heading.replaceAll("`", "");
}
