import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { addressOf } from "./pages.ts";
import { playgroundAddress } from "./playground-address.ts";
import { repositoryRoot } from "./repository.ts";

const homeFile = "README.md";

/** Returns the top of the home page, in the words of the README's first paragraph. */
export function homeFrontmatter(): Record<string, unknown> {
  const [name, sentence] = readmeTop();
  const action = (text: string, file: string) => ({ theme: "alt", text, link: addressOf(file) });
  return {
    layout: "home",
    hero: {
      name,
      tagline: sentence,
      actions: [
        { theme: "brand", text: "Try it in your browser", link: playgroundAddress, target: "_self" },
        action("Google Sheets", "apps/sheets/README.md"),
        action("n8n", "apps/n8n/README.md"),
      ],
    },
  };
}

/** Leaves out of the README what the home page's top has said: the heading, the picture and the first paragraph. */
export function homeWithoutTop(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("home-without-top", (state) => {
    if ((state.env.realPath ?? state.env.path) !== join(repositoryRoot, homeFile)) return;
    const [, sentence] = readmeTop();
    const at = state.tokens.findIndex(
      ({ type, content }) => type === "inline" && content.replaceAll("\n", " ") === sentence,
    );
    state.tokens.splice(0, at + 2);
  });
}

function readmeTop(): readonly [name: string, sentence: string] {
  const readme = readFileSync(join(repositoryRoot, homeFile), "utf8");
  const [, name, sentence] = /^# (.+)\n+(?:!\[.*\n+)?([\s\S]+?)\n\n/.exec(readme) ?? [];
  if (name === undefined || sentence === undefined)
    throw new Error("README.md has no heading with a paragraph after it. The home page begins with these.");
  return [name, sentence.replaceAll("\n", " ")];
}
