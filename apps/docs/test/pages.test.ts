import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { headingId } from "../src/markdown/heading-id.ts";
import { repositoryLinks, resolveLink } from "../src/markdown/repository-links.ts";
import { addressOf, findPages, rewrittenFile } from "../src/pages.ts";
import { repositoryRoot } from "../src/repository.ts";
import { sidebarOf } from "../src/sidebar.ts";
import { openRenderer } from "./kit/open-renderer.ts";

const pages = findPages();
const context = { pages: new Set(pages.map(({ file }) => file)), repositoryUrl: "https://github.com/a/b", base: "/" };

describe("the pages", () => {
  it.each([
    ["README.md", "/", "index.md"],
    ["apps/n8n/README.md", "/n8n/", "n8n/index.md"],
    ["apps/n8n/docs/publishing.md", "/n8n/publishing", "n8n/publishing.md"],
    ["docs/feed.md", "/feed", "feed.md"],
    ["packages/core/README.md", "/packages/core/", "packages/core/index.md"],
    ["docs/decisions/0001-sans-io-core.md", "/decisions/0001-sans-io-core", "decisions/0001-sans-io-core.md"],
  ])("%s is at %s", (file, address, rewritten) => {
    expect([addressOf(file), rewrittenFile(file)]).toEqual([address, rewritten]);
  });

  it("have an address each, whatever a file system thinks of capitals", () => {
    const addresses = pages.map(({ address }) => address.toLowerCase().replace(/\/$/, ""));
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
    expect(addresses).not.toContain("/playground");
  });

  it("are in the sidebar once each, next to the playground", () => {
    const links = sidebarOf(pages).flatMap(({ items }) => items?.map(({ link }) => link) ?? []);
    expect(links.sort()).toEqual([...pages.map(({ address }) => address), "/playground/"].sort());
  });
});

describe("links", () => {
  it.each([
    ["../../docs/history.md", "apps/n8n/README.md", "/history"],
    ["../../packages/report/README.md#metrics", "apps/n8n/README.md", "/packages/report/#metrics"],
    ["../conformance", "packages/core/README.md", "/packages/conformance/"],
    [
      "workflows/ask-about-learning.json",
      "apps/n8n/README.md",
      "https://github.com/a/b/blob/main/apps/n8n/workflows/ask-about-learning.json",
    ],
    ["packages/raycast-test-kit", "README.md", "https://github.com/a/b/tree/main/packages/raycast-test-kit"],
    ["docs/decisions", "README.md", "/decisions/0001-sans-io-core"],
    ["../playground", "apps/sheets/README.md", "/playground/"],
    ["#installation", "apps/n8n/README.md", "#installation"],
    ["https://n8n.io/", "apps/n8n/README.md", "https://n8n.io/"],
    ["mailto:a@example.com", "README.md", "mailto:a@example.com"],
  ])("%s of %s leads to %s", (href, file, address) => {
    expect(resolveLink(href, file, context)).toBe(address);
  });

  it.each(["missing.md", "/docs/feed.md", "../../../etc/passwd"])("a link to %s is an error", (href) => {
    expect(() => resolveLink(href, "apps/n8n/README.md", context)).toThrow(
      `apps/n8n/README.md links to ${href}, which does not exist.`,
    );
  });

  it("of every page lead to a page, a heading or a file that exists", async () => {
    const markdown = await openRenderer(repositoryRoot, {
      anchor: { slugify: headingId },
      highlight: (code) => code,
      config: (renderer) => repositoryLinks(renderer, context),
    });
    const read = pages.map(({ file, address }) => {
      const html = markdown.render(readFileSync(join(repositoryRoot, file), "utf8"), {
        path: join(repositoryRoot, file),
        cleanUrls: true,
      });
      const ids = [...html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id);
      const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = ""]) => href.replace(/^#/, `${address}#`));
      return { file, address, ids, links };
    });
    const targets = new Set(read.flatMap(({ address, ids }) => ids.map((id) => `${address}#${id}`)));
    const dead = read.flatMap(({ file, links }) =>
      links.filter((link) => /^\/.*#/.test(link) && !targets.has(decodeURI(link))).map((link) => `${file}: ${link}`),
    );
    expect(dead).toEqual([]);
  });
});

describe("a heading's id", () => {
  it.each([
    ["How to add a plugin", "how-to-add-a-plugin"],
    ["`aihr stalled`", "aihr-stalled"],
    ["Who can use it, who can read it?", "who-can-use-it-who-can-read-it"],
    ["@aihr-plugins/report/csv", "aihr-pluginsreportcsv"],
    ["History & trend", "history--trend"],
    ["Über_uns", "über_uns"],
  ])("of %s is that of GitHub", (heading, id) => {
    expect(headingId(heading)).toBe(id);
  });
});
