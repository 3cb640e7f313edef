import type { DigestContent } from "../content/digest-content.ts";
import { digestSections } from "../content/digest-sections.ts";

/**
 * Returns a digest as plain text, for mail programs without HTML and for terminals.
 *
 * @example
 * digestText(digestOf(input, { now: Date.now() }));
 */
export function digestText(content: DigestContent): string {
  const { title, span, headline, tiles, asOf, notes, link } = content;
  const tileLines = tiles.map(({ title: name, value, before, standing }) => {
    return `${name}: ${value}${before === null ? "" : ` (${before})`} · ${standing}`;
  });
  const sections = digestSections(content).map((section) => [
    section.title,
    ...section.lines.map((line) => `- ${line}`),
  ]);
  const blocks = [
    [title, "=".repeat(title.length), span],
    [headline],
    tileLines,
    ...sections,
    [asOf, ...notes],
    ...(link === null ? [] : [[`${link.text}: ${link.url}`]]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
