import type { DefaultTheme } from "vitepress";
import { addressOf, type DocsPage } from "./pages.ts";
import { playgroundAddress } from "./playground-address.ts";

/** A link of the sidebar: a page by its file, or an address on this site that is no page. */
export type SidebarLink = readonly [text: string, target: string];

export interface SidebarGroup {
  readonly text: string;
  readonly links: readonly SidebarLink[];
}

/** What users read, in the order in which they need it. */
export const userGroups: readonly SidebarGroup[] = [
  {
    text: "Start",
    links: [
      ["What it is", "README.md"],
      ["Playground", playgroundAddress],
    ],
  },
  {
    text: "Plugins",
    links: [
      ["Google Sheets", "apps/sheets/README.md"],
      ["n8n", "apps/n8n/README.md"],
      ["Raycast", "apps/raycast/README.md"],
      ["Command line", "apps/cli/README.md"],
    ],
  },
  {
    text: "Over time",
    links: [
      ["History", "docs/history.md"],
      ["Dashboard", "docs/dashboard.md"],
      ["Digest", "docs/digest.md"],
      ["Feed for BI tools", "docs/feed.md"],
      ["Power BI", "apps/power-bi/README.md"],
    ],
  },
  { text: "AI assistants", links: [["MCP server", "apps/mcp/README.md"]] },
  {
    text: "For your IT",
    links: [
      ["Security and privacy", "docs/security.md"],
      ["Corporate networks", "docs/corporate-networks.md"],
      ["Security policy", "SECURITY.md"],
    ],
  },
];

/** What developers read first. */
export const developerGroup: SidebarGroup = {
  text: "For developers",
  links: [
    ["The client (core)", "packages/core/README.md"],
    ["The report", "packages/report/README.md"],
    ["Architecture", "docs/architecture.md"],
    ["Contributing", "CONTRIBUTING.md"],
    ["Example plugin", "examples/plugin/README.md"],
  ],
};

/** Builds the sidebar: the groups above, then every page that they do not name. */
export function sidebarOf(pages: readonly DocsPage[]): DefaultTheme.SidebarItem[] {
  const named = new Set([...userGroups, developerGroup].flatMap(({ links }) => links.map(([, target]) => target)));
  const rest = pages.filter(({ file }) => !named.has(file));
  const decisions = rest.filter(({ file }) => file.startsWith("docs/decisions/"));
  const packages = rest.filter(({ file }) => file.startsWith("packages/"));
  const others = rest.filter((page) => !decisions.includes(page) && !packages.includes(page));
  return [
    ...[...userGroups, developerGroup].map(({ text, links }) => ({ text, items: links.map(sidebarItem) })),
    collapsed("Packages", packages),
    collapsed("Decisions", decisions),
    collapsed("More", others),
  ];
}

/** Returns a link as the sidebar and the menus at the top take it. */
export function sidebarItem([text, target]: SidebarLink): { text: string; link: string; target?: string } {
  // A target keeps VitePress's router from answering the click itself.
  return target.startsWith("/") ? { text, link: target, target: "_self" } : { text, link: addressOf(target) };
}

function collapsed(text: string, pages: readonly DocsPage[]): DefaultTheme.SidebarItem {
  return { text, collapsed: true, items: pages.map(({ title, address }) => ({ text: title, link: address })) };
}
