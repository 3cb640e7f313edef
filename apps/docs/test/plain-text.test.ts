import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTemplate } from "vue/compiler-sfc";
import { knownHtml, plainText } from "../src/markdown/plain-text.ts";
import { openRenderer } from "./kit/open-renderer.ts";

const markdown = await openRenderer("/", {
  attrs: { disable: true },
  emoji: { enabled: [] },
  // The highlighter escapes code, too, and takes a second to load.
  highlight: (code) => `<pre><code>${code.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</code></pre>`,
  config: plainText,
});

/** Returns the errors of Vue's compiler, and whether the page would evaluate anything. */
function compiled(text: string) {
  const { code, errors } = compileTemplate({
    source: `<div>${markdown.render(text, { path: "/page.md" })}</div>`,
    filename: "page.md",
    id: "page",
    // Pictures are Vite's concern.
    transformAssetUrls: false,
  });
  return { errors, evaluates: /toDisplayString|resolveComponent|resolveDirective/.test(code) };
}

const harmless = { errors: [], evaluates: false };

describe("a page's text stays text", () => {
  it.each([
    ["an n8n expression", "Write {{ $json.slackBlocks }} there."],
    ["one in code", "Write `{{ JSON.stringify({ blocks: $json.slackBlocks }) }}` there."],
    ["one in a table", "| a | b |\n| --- | --- |\n| `{{ $json.id }}` | {{ $json.id }} |"],
    ["one in a link's text and title", '[{{ $json.id }}](https://example.com "{{ $json.id }}")'],
    ["one in a heading", "## {{ $json.id }} `{{ $json.id }}`"],
    ["one in a block of code", "```yaml\nkey: {{ secrets.KEY }}\n```"],
    ["one in HTML", "<div>{{ $json.id }}</div>"],
    ["a placeholder", "Run clasp clone-script <id> and <Name> or <your-name>."],
    ["an open tag", "<b>bold, and <details> <p>"],
    ["a quote after a fence", '```"\ncode\n```'],
    ["a script", "<script>alert(1)</script>\n\n<script setup>const a = 1</script>"],
    ["a directive", '<img src="a.png" v-if="process.exit()" :alt="name" @error="alert(1)" onerror="alert(1)">'],
    ["VitePress's own syntax", "<<< /etc/passwd\n\n::: v-pre\n\n{{ a }}\n\n[[toc]]"],
    ["a template", "<template><component :is='name' /></template>"],
  ])("%s", (_, text) => {
    expect(compiled(text)).toEqual(harmless);
  });

  it("whatever is written", () => {
    const pieces = [
      "{{",
      "}}",
      "<",
      ">",
      "</",
      "<b>",
      "</p>",
      "<img ",
      "<br>",
      "`",
      "```\n",
      "\n",
      "\n\n",
      "*",
      "|",
      "a",
    ];
    const more = [
      "<script>",
      "</script>",
      "<!--",
      "-->",
      '"',
      "'",
      " v-if=",
      "<Name>",
      "{",
      "}",
      "# ",
      "- ",
      "[",
      "](",
      ")",
      "<<<",
      ":::",
    ];
    const texts = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 20 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(compiled(text)).toEqual(harmless);
      }),
      { numRuns: 500 },
    );
  });

  it("shows a placeholder as it was written", () => {
    expect(markdown.render("clone-script <id>", { path: "/page.md" })).toContain("clone-script &lt;id&gt;");
  });
});

describe("knownHtml", () => {
  it("keeps a picture's size and text, and makes its path one that Vite resolves", () => {
    expect(knownHtml('<img alt="The sidebar" src="images/sidebar.png" width="260" onload="alert(1)">')).toBe(
      '<img alt="The sidebar" src="./images/sidebar.png" width="260">',
    );
  });

  it("leaves out tags and keeps what is in them", () => {
    expect(knownHtml("<p align='center'>Press <kbd>Enter</kbd><br/></p><!-- note -->")).toBe("Press Enter<br>");
  });
});
