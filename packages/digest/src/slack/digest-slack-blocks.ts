import { countText } from "@aihr-plugins/report";
import type { DigestContent, DigestLink } from "../content/digest-content.ts";
import { type DigestSection, digestSections } from "../content/digest-sections.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";

/** A block of a Slack message. Links in texts are not made clickable. */
export type SlackBlock =
  | {
      readonly type: "header";
      readonly text: { readonly type: "plain_text"; readonly text: string; readonly emoji: false };
    }
  | { readonly type: "section"; readonly text: SlackText }
  | { readonly type: "section"; readonly fields: readonly SlackText[] }
  | { readonly type: "context"; readonly elements: readonly SlackText[] };

interface SlackText {
  readonly type: "mrkdwn";
  readonly text: string;
  readonly verbatim: true;
}

/**
 * Returns a digest as blocks for a Slack message or webhook, within Slack's limits: 50 blocks, and 3,000 characters in a
 * section.
 *
 * @example
 * const body = { text: content.subject, blocks: digestSlackBlocks(content) };
 */
export function digestSlackBlocks(content: DigestContent): readonly SlackBlock[] {
  const { title, span, headline, tiles, link } = content;
  const head: readonly SlackBlock[] = [
    { type: "header", text: { type: "plain_text", text: title.slice(0, 150), emoji: false } },
    { type: "section", text: mrkdwn(`${escapeMrkdwn(headline)}\n${escapeMrkdwn(span)}`) },
    {
      type: "section",
      fields: tiles.map(({ title: name, value, before, standing }) =>
        mrkdwn([bold(name), bold(value), ...(before === null ? [] : [before]), standing].join("\n")),
      ),
    },
  ];
  const end: readonly SlackBlock[] = [
    {
      type: "context",
      elements: [content.asOf, ...content.notes].slice(0, 10).map((line) => mrkdwn(escapeMrkdwn(line))),
    },
    ...(link === null ? [] : [{ type: "section", text: mrkdwn(linkText(link)) } as const]),
  ];
  const sections = digestSections(content).map(sectionBlock);
  // What comes last is what the words mean, which may be missing; a message that is too long is refused as a whole.
  while (sections.length > 0 && lengthOf([...head, ...sections, ...end]) > mostCharacters) sections.pop();
  return [...head, ...sections, ...end];
}

/** A little less than what Slack takes in a message, which its documentation does not say. */
const mostCharacters = 13_000;
const mostInSection = 2900;

function lengthOf(blocks: readonly SlackBlock[]): number {
  return JSON.stringify(blocks).length;
}

/** As many lines as a section holds. */
function sectionBlock({ title, lines }: DigestSection): SlackBlock {
  const texts = [bold(title)];
  let length = title.length;
  for (const [at, line] of lines.map(escapeMrkdwn).entries()) {
    length += line.length + 1;
    if (length > mostInSection) {
      texts.push(`and ${countText(lines.length - at, "more line")}`);
      break;
    }
    texts.push(line);
  }
  return { type: "section", text: mrkdwn(texts.join("\n")) };
}

function linkText({ text, url }: DigestLink): string {
  const address = url.replace(/[<>|]/g, encodeURIComponent).replace(/&/g, "&amp;");
  return `<${address}|${escapeMrkdwn(text)}>`;
}

function bold(text: string): string {
  return `*${escapeMrkdwn(text)}*`;
}

function mrkdwn(text: string): SlackText {
  return { type: "mrkdwn", text, verbatim: true };
}
