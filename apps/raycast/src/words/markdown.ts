/**
 * Text that Markdown shows as it is. Learners' names are other people's input: unescaped, one could load a picture from
 * anywhere.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_{}[\]()#+!|~>-]/g, "\\$&");
}

/** A table in Markdown. Its cells are plain text. */
export function markdownTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...lines.map(line)].join("\n");
}
