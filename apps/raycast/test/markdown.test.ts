import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownTable } from "../src/words/markdown.ts";

/** The most eager reader: it looks for addresses, domains and email addresses in any text. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true });

/** The text that a reader sees. */
const seen = (html: string) =>
  html
    .replace(/<\/?p>\n?/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replaceAll("\u2060", "");

describe("a name in Markdown", () => {
  it.each([
    "https://evil.example/x",
    "http://127.0.0.1/x",
    "www.evil.com",
    "evil.com",
    "Ana evil.com/login Li",
    "ana@evil.com",
    "mailto:ana@evil.com",
    "ftp://evil.com",
    "HTTPS://EVIL.COM",
    "//evil.com",
    "raycast://extensions/x",
    "javascript:alert(1)",
    "[x](https://evil.com)",
    "![x](https://evil.com/x.png)",
    "<https://evil.com>",
    '<img src="https://evil.com">',
    "&#104;ttps://evil.com",
    "$x^2$ `code` **bold** _it_ ~~no~~",
    "xn--80ak6aa92e.com",
    "пример.рф",
  ])("is no link and no markup, and reads as it is: %s", (name) => {
    const html = reader.render(escapeMarkdown(name));
    expect(html).not.toMatch(/<(a|img|em|strong|code|s|del)\b/);
    expect(seen(html)).toBe(name);
  });

  it("is no link whatever it holds", () => {
    const part = fc.constantFrom(
      "https://",
      "www.",
      "evil",
      ".com",
      "@",
      ":",
      "/",
      "a",
      " ",
      "1.2.3.4",
      "\\",
      "[",
      "](",
      "<",
      "&",
      ".",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(reader.render(`x ${escapeMarkdown(parts.join(""))}`)).not.toMatch(/<(a|img)\b/);
      }),
    );
  });

  it("leaves times, decimals and initials as they are", () => {
    expect(escapeMarkdown("As of Nov 23, 2026, 13:00 UTC")).toBe("As of Nov 23, 2026, 13:00 UTC");
    expect(escapeMarkdown("12.5 hours")).toBe("12.5 hours");
    expect(escapeMarkdown("J.R. Lee")).toBe("J.R. Lee");
  });

  it("stays in its cell of a table", () => {
    const html = reader.render(markdownTable(["Learner", "Program"], [["a | b https://evil.com", "c\nd"]]));
    expect(html.match(/<td>/g)).toHaveLength(2);
    expect(html).not.toContain("<a");
  });
});
