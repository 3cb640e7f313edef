import { describe, expect, it } from "vitest";
import {
  type DigestInput,
  digestHtml,
  digestOf,
  digestSlackBlocks,
  digestTeamsCard,
  digestText,
} from "../src/index.ts";
import { inputOf, nights } from "./recorded-digest.ts";

/** The input of a digest on November 15, after others on November 1 and 8. */
async function inputSince(): Promise<DigestInput> {
  const weeks = await inputOf(nights, "week", "2026-11-16");
  const spans = [
    ["2026-11-01", "2026-11-01"],
    ["2026-11-01", "2026-11-08"],
    ["2026-11-08", "2026-11-15"],
  ] as const;
  const periods = weeks.periods.map((row, at) => {
    const [from = "", through = ""] = spans[at] ?? [];
    return { ...row, from, through };
  });
  return { ...weeks, by: "since", periods, at: 2 };
}

const now = Date.parse("2026-11-15T08:00:00Z");

describe("a digest since the one before", () => {
  it("says since when, and compares with as long as the time before was", async () => {
    const content = digestOf(await inputSince(), { now });
    expect(content.title).toBe("Learning since Nov 8, 2026");
    expect(content.span).toBe("Nov 8 – Nov 15, 2026");
    expect(content.subject).toBe("Learning since Nov 8, 2026: 1 completion, 1 new start, 2 active learners");
    expect(content.tiles.map(({ before }) => before)).toEqual([
      "2 in the 7 days before",
      "0 in the 7 days before",
      "2.5 in the 7 days before",
      "0 on Nov 8",
    ]);
    expect(content.periodKey).toBe("since-2026-11-08");
    expect(content.hold).toBeNull();
  });

  it("compares no activity with the time before the first digest", async () => {
    const content = digestOf({ ...(await inputSince()), at: 1 }, { now });
    expect(content.title).toBe("Learning since Nov 1, 2026");
    expect(content.tiles.map(({ before }) => before)).toEqual([null, null, null, "0 on Nov 1"]);
  });

  it("says the day before of a daily digest", async () => {
    const input = await inputSince();
    const periods = input.periods.map((row, at) => (at === 1 ? { ...row, from: "2026-11-07" } : row));
    expect(digestOf({ ...input, periods }, { now }).tiles[0]?.before).toBe("2 the day before");
  });
});

describe("notes and the link", () => {
  it("are in every format, with the address as it is", async () => {
    const notes = ["The API counts 7 learners but listed only 6."];
    const link = { text: "Open the <spreadsheet>", url: 'https://docs.example.com/a_b*c?x=1&y="|>' };
    const content = digestOf(await inputSince(), { now, notes, link });
    expect(digestText(content)).toContain(`\n${notes[0]}\n\nOpen the <spreadsheet>: ${link.url}\n`);
    const html = digestHtml(content);
    expect(html).toContain(notes[0]);
    expect(html).toContain('href="https://docs.example.com/a_b*c?x=1&#38;y=&#34;|&#62;"');
    const slack = JSON.stringify(digestSlackBlocks(content));
    expect(slack).toContain(notes[0]);
    expect(slack).toContain('<https://docs.example.com/a_b*c?x=1&amp;y=\\"%7C%3E|Open the &lt;spreadsheet&gt;>');
    const card = digestTeamsCard(content);
    expect(JSON.stringify(card.body)).toContain(notes[0]);
    expect(card.actions).toEqual([{ type: "Action.OpenUrl", title: link.text, url: link.url }]);
  });
});
