/** A page that shows a terminal, and how large it is in pixels. */
export interface TerminalPage {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const lineHeight = 19;
const characterWidth = 8.43;

/** Returns a page that shows text with the colors and styles that `aihr` uses, as a terminal window. */
export function terminalHtml(text: string, columns: number): TerminalPage {
  const lines = text.split("\n").length;
  const width = Math.ceil(columns * characterWidth) + 100;
  return { html: page(spans(text)), width, height: lines * lineHeight + 110 };
}

const classes: Readonly<Record<string, string>> = {
  1: "bold",
  2: "dim",
  31: "red",
  32: "green",
  33: "yellow",
  36: "cyan",
};

/** A code that is no style ends one: 22 for bold and dim, 39 for colors. */
function spans(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's codes begin with one
  const parts = text.split(/\x1b\[(\d+)m/);
  return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : tag(part))).join("");
}

function tag(code: string): string {
  const name = classes[code];
  return name === undefined ? "</span>" : `<span class="${name}">`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function page(content: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; padding: 28px; background: #e7eaef; }
  main { padding: 14px 22px 18px; border-radius: 10px; background: #21242f; box-shadow: 0 8px 24px #0003; }
  pre { margin: 10px 0 0; color: #dfe3ea; font: 14px/${lineHeight}px "DejaVu Sans Mono", monospace; }
  i { display: inline-block; width: 12px; height: 12px; margin-right: 6px; border-radius: 6px; }
  .bold { font-weight: 700; } .dim { color: #8a90a0; }
  .red { color: #f07178; } .green { color: #8fd18a; } .yellow { color: #e6c15a; } .cyan { color: #6cc5cf; }
</style>
<main><i style="background:#ff5f57"></i><i style="background:#febc2e"></i><i style="background:#28c840"></i>
<pre>${content}</pre></main>
`;
}
