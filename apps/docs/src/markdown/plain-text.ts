import type { MarkdownRenderer } from "vitepress";

/** Tags that stay: they cannot be left open, which Vue's compiler would refuse. */
const kept = new Set(["br", "hr", "img"]);
/** Tags that go, while what is in them stays. Anything else that looks like a tag, such as `<name>`, is text. */
const dropped = new Set(
  "a b blockquote center code del details div em h1 h2 h3 i kbd li ol p picture pre s small source span strong sub summary sup table tbody td th thead tr u ul".split(
    " ",
  ),
);
/** What only VitePress reads as more than text: `<<< file` inserts a file, `:::` opens a box, `[[toc]]` lists headings. */
const ownSyntax = [
  "snippet",
  "toc",
  ...["tip", "info", "warning", "danger", "details", "code-group", "raw", "v-pre"].map((name) => `container_${name}`),
];
const attributes = new Set(["align", "alt", "height", "src", "title", "width"]);

/**
 * Makes a file's text stay text. VitePress compiles a page as a Vue template, where `{{ $json.id }}` is an expression
 * and `<name>` an unknown component; on GitHub, both are what they look like.
 */
export function plainText(markdown: MarkdownRenderer): void {
  markdown.disable(ownSyntax);
  markdown.core.ruler.push("plain-text", (state) => {
    for (const token of state.tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
      if (token.type === "html_inline" || token.type === "html_block") token.content = knownHtml(token.content);
      if (token.type === "fence") token.info = /^[\w+#-]*/.exec(token.info.trim())?.[0] ?? "";
    }
  });
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  // All of it: Vue's compiler looks into the text of inline code, too.
  renderer.render = (...args) => render(...args).replaceAll("{{", "&#123;&#123;");
}

/** Returns HTML in which only what cannot break a page has remained a tag. Relative pictures begin with `./`, as Vite wants it. */
export function knownHtml(html: string): string {
  return html.replaceAll(
    /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'<>])*)>|[<>]/gi,
    (match: string, end: string | undefined, name = "", rest = "") => {
      const tag = name.toLowerCase();
      if (match.startsWith("<!--") || dropped.has(tag)) return "";
      if (kept.has(tag)) return end === "/" ? "" : `<${tag}${knownAttributes(rest)}>`;
      return match.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    },
  );
}

function knownAttributes(source: string): string {
  return [...source.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)]
    .filter(([, name = ""]) => attributes.has(name.toLowerCase()))
    .map(([, name = "", ...values]) => {
      const value = values.find((one) => one !== undefined) ?? "";
      const isRelative = name.toLowerCase() === "src" && !/^([a-z]+:|[./])/i.test(value);
      return ` ${name}="${isRelative ? "./" : ""}${value.replaceAll('"', "&quot;")}"`;
    })
    .join("");
}
