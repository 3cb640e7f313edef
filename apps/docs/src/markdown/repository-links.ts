import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { addressOf } from "../pages.ts";
import { playgroundAddress } from "../playground-address.ts";
import { repositoryRoot } from "../repository.ts";

/** What links are resolved with. */
export interface LinkContext {
  /** Files that are pages, as paths from the repository's root. */
  readonly pages: ReadonlySet<string>;
  /** The repository's address, without a slash at its end. */
  readonly repositoryUrl: string;
  /** Path of the site on its host, with a slash at both ends. */
  readonly base: string;
}

/** Without an account, the program is worth more than the page about it, which a link to its README still opens. */
const playgroundFolder = "apps/playground";

/**
 * Returns where a link of a file leads on the site: to a page or the playground, or to the repository if its target is
 * neither.
 *
 * @throws Error if the target does not exist: the link is dead on GitHub, too.
 */
export function resolveLink(href: string, file: string, { pages, repositoryUrl }: Omit<LinkContext, "base">): string {
  if (/^([a-z][a-z+.-]*:|#|\/\/)/i.test(href)) return href;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(href) ?? [];
  const target = posix.join(posix.dirname(file), decodeURIComponent(path)).replace(/\/$/, "");
  if (target === playgroundFolder) return playgroundAddress;
  const page = [target, posix.join(target, "README.md")].find((candidate) => pages.has(candidate));
  if (page !== undefined) return addressOf(page) + rest;
  if (path.startsWith("/") || target.startsWith("..") || !existsSync(join(repositoryRoot, target)))
    throw new Error(`${file} links to ${href}, which does not exist.`);
  if (!statSync(join(repositoryRoot, target)).isDirectory()) return `${repositoryUrl}/blob/main/${target}${rest}`;
  const firstPage = [...pages].sort().find((candidate) => candidate.startsWith(`${target}/`));
  return firstPage === undefined ? `${repositoryUrl}/tree/main/${target}` : addressOf(firstPage);
}

/** Makes the links of rendered files lead to where {@link resolveLink} says. */
export function repositoryLinks(markdown: MarkdownRenderer, context: LinkContext): void {
  markdown.core.ruler.push("repository-links", (state) => {
    const file = posix.relative(repositoryRoot, state.env.realPath ?? state.env.path);
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === "link_open" ? token.attrGet("href") : null;
      if (href === null) continue;
      const resolved = resolveLink(href, file, context);
      token.attrSet("href", resolved);
      if (resolved !== playgroundAddress) continue;
      // Not a page: VitePress's router would answer that it is missing. It adds no base to a link with a target, either.
      token.attrSet("href", context.base + playgroundAddress.slice(1));
      token.attrSet("target", "_self");
    }
  });
}
