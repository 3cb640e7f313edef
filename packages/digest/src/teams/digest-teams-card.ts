import type { DigestContent, DigestTile } from "../content/digest-content.ts";
import { type DigestSection, digestSections } from "../content/digest-sections.ts";

/** An Adaptive Card, as Workflows posts it to Teams. */
export interface AdaptiveCard {
  readonly $schema: string;
  readonly type: "AdaptiveCard";
  readonly version: "1.5";
  readonly body: readonly CardElement[];
  readonly actions?: readonly { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string }[];
  readonly msteams: { readonly width: "Full" };
}

/** An element of a card. Texts are runs, which no client reads as Markdown, so that names are shown as they are. */
export type CardElement =
  | { readonly type: "RichTextBlock"; readonly separator?: boolean; readonly inlines: readonly CardRun[] }
  | { readonly type: "ColumnSet"; readonly columns: readonly CardColumn[] };

interface CardColumn {
  readonly type: "Column";
  readonly width: "stretch";
  readonly items: readonly CardElement[];
}

interface CardRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: "small" | "large" | "extraLarge";
  readonly weight?: "bolder";
  readonly isSubtle?: true;
}

/**
 * Returns a digest as an Adaptive Card 1.5, below the 28 kB that Teams takes.
 *
 * @example
 * const content = digestTeamsCard(digest);
 * const body = { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }] };
 */
export function digestTeamsCard(content: DigestContent): AdaptiveCard {
  const sections = digestSections(content).map(sectionElements);
  // What comes last is what the words mean, which may be missing; a card that is too large is refused as a whole.
  while (sections.length > 0 && sizeOf(cardOf(content, sections)) > mostBytes) sections.pop();
  return cardOf(content, sections);
}

/** A little less than the 28 kB that Teams takes, with the message around the card. */
const mostBytes = 26_000;

/** In bytes of UTF-8, without the platform's encoder. */
function sizeOf(card: AdaptiveCard): number {
  return [...JSON.stringify(card)].reduce((sum, letter) => sum + bytesOf(letter.codePointAt(0) ?? 0), 0);
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function cardOf(content: DigestContent, sections: readonly (readonly CardElement[])[]): AdaptiveCard {
  const { title, span, headline, tiles, link } = content;
  return {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.5",
    msteams: { width: "Full" },
    body: [
      block({ text: title, size: "large", weight: "bolder" }),
      block({ text: span, size: "small", isSubtle: true }),
      block({ text: headline }),
      { type: "ColumnSet", columns: tiles.slice(0, 2).map(columnOf) },
      { type: "ColumnSet", columns: tiles.slice(2).map(columnOf) },
      ...sections.flat(),
      ...[content.asOf, ...content.notes].map((text) => block({ text, size: "small", isSubtle: true })),
    ],
    ...(link === null ? {} : { actions: [{ type: "Action.OpenUrl", title: link.text, url: link.url } as const] }),
  };
}

function columnOf({ title, value, before, standing }: DigestTile): CardColumn {
  const notes = before === null ? [standing] : [before, standing];
  return {
    type: "Column",
    width: "stretch",
    items: [
      block({ text: title, size: "small", isSubtle: true }),
      block({ text: value, size: "extraLarge", weight: "bolder" }),
      ...notes.map((text) => block({ text, size: "small", isSubtle: true })),
    ],
  };
}

function sectionElements({ title, lines }: DigestSection): readonly CardElement[] {
  const inlines = [run({ text: title, weight: "bolder" })];
  return [{ type: "RichTextBlock", separator: true, inlines }, ...lines.map((text) => block({ text }))];
}

function block(text: Omit<CardRun, "type">): CardElement {
  return { type: "RichTextBlock", inlines: [run(text)] };
}

function run(text: Omit<CardRun, "type">): CardRun {
  return { type: "TextRun", ...text };
}
