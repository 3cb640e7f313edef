import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type DigestInput,
  digestHtml,
  digestOf,
  digestSlackBlocks,
  digestTeamsCard,
  digestText,
} from "../src/index.ts";
import { entry, inputOf, learnerOf, nights } from "./recorded-digest.ts";

let input: DigestInput;

beforeAll(async () => {
  input = await inputOf(nights, "week", "2026-11-16");
});

const marks = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "'",
  "*",
  "_",
  "~",
  "`",
  "\n",
  "\r",
  "\u2028",
  "\u202e",
  "[",
  "](",
  "|",
  "!",
  "\ud800",
);
const hostileName = fc.array(fc.oneof(marks, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 60 });

describe("any name of a program", () => {
  it("adds no line to the text, no tag to the HTML, no markup to Slack and no element to the card", () => {
    const [plain] = formats("Plain");
    fc.assert(
      fc.property(hostileName, (parts) => {
        const [shape] = formats(parts.join(""));
        expect(shape).toEqual(plain);
      }),
    );
  });
});

/** How many lines, tags, marks and elements the formats have. */
function formats(name: string) {
  const learners = [0, 1].map((nth) => learnerOf(nth, entry(name, 50, 60, "2026-11-10")));
  const content = digestOf({ ...input, report: { ...input.report, learners } }, { now: input.newestAt });
  const slack = JSON.stringify(digestSlackBlocks(content));
  const shape = {
    lines: digestText(content).split(/\r\n|[\n\r\u2028\u2029]/).length,
    tags: digestHtml(content).split("<").length,
    quotes: digestHtml(content).split('"').length,
    links: slack.split("<").length,
    marks: slack.split(/[*_~`]/).length,
    elements: digestTeamsCard(content).body.length,
  };
  return [shape] as const;
}
