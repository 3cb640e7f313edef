import { find, type Node, slot, text } from "@aihr-plugins/raycast-test-kit";
import { type Appearance, colorOf, escapeHtml, iconHtml } from "./html.mts";

/** A detail: its panel and the parts of Markdown that ours uses. */
export function detailBody(main: Node | undefined, appearance: Appearance): string {
  const panel = find(
    slot(main, "metadata"),
    "Detail.Metadata.Label",
    "Detail.Metadata.TagList",
    "Detail.Metadata.Separator",
  );
  const markdown = String(main?.props["markdown"] ?? "");
  return `<div class="detail"><article>${markdown.split("\n\n").map(blockHtml).join("")}</article>
    <aside>${panel.map((each) => panelHtml(each, appearance)).join("")}</aside></div>`;
}

function blockHtml(block: string): string {
  const plain = escapeHtml(
    block
      .replace(/\\(?=[^\w\s])|\u2060/g, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<"),
  );
  const image = /^!\[.*]\((data:[^)]+)\)$/.exec(block)?.[1];
  if (image !== undefined) return `<img class="chart" src="${image}">`;
  if (block.startsWith("# ")) return `<h1>${plain.slice(2)}</h1>`;
  const bold = plain.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>").replace(/^\*(.+)\*$/, "<em>$1</em>");
  return block.startsWith("- ") ? `<p>• ${bold.slice(2)}</p>` : `<p>${bold}</p>`;
}

function panelHtml({ type, props, ...node }: Node, appearance: Appearance): string {
  if (type.endsWith("Separator")) return "<hr>";
  const title = `<dt>${escapeHtml(text(props["title"]) ?? "")}</dt>`;
  const tags = find({ type, props, ...node }, "Detail.Metadata.TagList.Item").map(
    (tag) =>
      `<span class="tag" style="color:${colorOf(String(tag.props["color"]), appearance)}">${escapeHtml(text(tag.props["text"]) ?? "")}</span>`,
  );
  const icon = props["icon"] === undefined ? "" : iconHtml(props["icon"], appearance);
  return `${title}<dd>${icon}${tags.join("") || escapeHtml(text(props["text"]) ?? "")}</dd>`;
}
