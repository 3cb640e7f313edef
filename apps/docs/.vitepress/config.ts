import { defineConfig } from "vitepress";
import { homeFrontmatter, homeWithoutTop } from "../src/home.ts";
import { headingId } from "../src/markdown/heading-id.ts";
import { plainText } from "../src/markdown/plain-text.ts";
import { repositoryLinks } from "../src/markdown/repository-links.ts";
import { excludedFiles, findPages, rewrittenFile } from "../src/pages.ts";
import { playgroundAddress } from "../src/playground-address.ts";
import { servedPlayground } from "../src/playground-page.ts";
import { repositoryRoot, repositoryUrl, siteBase } from "../src/repository.ts";
import { developerGroup, sidebarItem, sidebarOf, userGroups } from "../src/sidebar.ts";
import { vueOfThisPackage } from "../src/vue-of-this-package.ts";

const pages = findPages();
const files = new Set(pages.map(({ file }) => file));
/** Groups with a menu at the top. The sidebar shows all. */
const menus = [...userGroups.filter(({ text }) => /^(Plugins|Over time)$/.test(text)), developerGroup];

export default defineConfig({
  title: "AIHR plugins",
  description: "AIHR learning data where HR people work",
  lang: "en-US",
  base: siteBase(),
  srcDir: repositoryRoot,
  srcExclude: excludedFiles,
  rewrites: rewrittenFile,
  outDir: "./dist",
  cacheDir: "./node_modules/.cache/vitepress",
  cleanUrls: true,
  head: [["link", { rel: "icon", href: icon() }]],
  markdown: {
    anchor: { slugify: headingId },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    attrs: { disable: true },
    emoji: { enabled: [] },
    config(markdown) {
      homeWithoutTop(markdown);
      repositoryLinks(markdown, { pages: files, repositoryUrl: repositoryUrl(), base: siteBase() });
      plainText(markdown);
    },
  },
  transformPageData: ({ filePath, title }) =>
    filePath === "README.md" ? { frontmatter: homeFrontmatter(), title: "AIHR plugins" } : { title },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      sidebarItem(["Playground", playgroundAddress]),
      ...menus.map(({ text, links }) => ({ text, items: links.map(sidebarItem) })),
      { text: "Source", link: repositoryUrl() },
    ],
    sidebar: sidebarOf(pages),
    notFound: {
      title: "Page not found",
      quote: "Search for it at the top, or start at the home page.",
      linkText: "Home page",
    },
    editLink: { pattern: `${repositoryUrl()}/edit/main/:path`, text: "Edit this page" },
  },
  vite: {
    // The sources' folder is the repository: no file of its developers' settings concerns the site.
    envDir: import.meta.dirname,
    plugins: [vueOfThisPackage(), servedPlayground()],
    server: { watch: { ignored: ["**/dist/**", "**/.turbo/**", "**/coverage/**"] } },
  },
});

function icon(): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1d6b49"/><path d="M4 5h8M4 8h5M4 11h7" stroke="#fff" stroke-width="1.6"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
