/**
 * Text that Markdown shows as it is. Learners' names are other people's input: unescaped, one could load a picture from
 * anywhere, or be a link.
 */
export function escapeMarkdown(text: string): string {
  return withoutLinks(text)
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_{}[\]()#+!|~>$-]/g, "\\$&");
}

/**
 * Separates what a reader of Markdown would turn into a link: an address, a domain, an email address. A backslash is not
 * enough, because many look for addresses after they have removed it. The word joiner between has no width.
 */
function withoutLinks(text: string): string {
  return text.replace(beforeLink, (mark, at: number) =>
    mark === ":" && /\p{N}/u.test(text.charAt(at - 1)) ? mark : `${mark}\u2060`,
  );
}

/** `https:`, `ana@`, `//`, and the dots of domains and addresses like 127.0.0.1. A time such as 13:00 stays as it is. */
const beforeLink = /[:@](?=[\p{L}\p{N}/\\])|\/(?=\/)|\.(?=\p{L}{2})|\.(?=\d+\.\d)/gu;

/** A table in Markdown. Its cells are plain text. */
export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...lines.map(line)].join("\n");
}
