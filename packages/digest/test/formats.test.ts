import * as cards from "adaptivecards";
import { beforeAll, describe, expect, it } from "vitest";
import {
  chartText,
  type DigestContent,
  digestHtml,
  digestSlackBlocks,
  digestTables,
  digestTeamsCard,
  digestText,
} from "../src/index.ts";
import { digestOn, entry, learnerOf, type Night, nights } from "./recorded-digest.ts";

const hostileNames = [
  "<script>alert(1)</script>",
  "<!channel> *bold* _it_ ~no~ `code`",
  "[click](https://evil.example) **b**",
  "One\n\nFigures as of tomorrow",
  "\u202egpj.exe\u202c",
  '" onload="alert(1)',
  "{{DATE(2026-01-01T00:00:00Z)}}",
  "<https://evil.example|AIHR>",
  "A".repeat(500),
  "&lt;b&gt;",
];

/** Sixty programs, of which those with hostile names have the most learners. */
function manyPrograms(value: number): Night[1] {
  const names = [...hostileNames, ...Array.from({ length: 50 }, (_, nth) => `Program ${nth}`)];
  return Array.from({ length: 20 }, (_, nth) => {
    const some = nth < 10 ? names : hostileNames;
    return learnerOf(nth, ...some.map((name) => entry(name, nth === 0 ? value : 10, value, "2026-11-10")));
  });
}

let large: DigestContent;
let small: DigestContent;
/** The longest content there can be, with texts that become longer when they are escaped. */
let worst: DigestContent;

beforeAll(async () => {
  const options = { goals: { completionRate: 40 }, cost: 12_000, seats: 500 };
  small = await digestOn("2026-11-16", nights, options);
  const many: readonly Night[] = [
    ["2026-11-01", manyPrograms(0)],
    ["2026-11-08", manyPrograms(50)],
    ["2026-11-15", manyPrograms(100)],
  ];
  large = await digestOn("2026-11-16", many, options);
  const rows = (name: string) => large.programs.map((program) => ({ ...program, name: name.repeat(40) }));
  worst = {
    ...large,
    programs: rows("&<"),
    groups: rows("\u{1f600}\u{1f680}"),
    groupNotes: ["and 90 more groups"],
    namedLearners: Array.from({ length: 21 }, () => `${"&>".repeat(40)}, ${'\u{1f600}"'.repeat(40)}: At 5%.`),
  };
});

function visible(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return body.replace(/<[^>]*>/g, " ").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe("every format", () => {
  it("has the same texts", () => {
    const { title, span, headline, tiles, goals, programs, atRisk, cost, asOf } = small;
    const texts = [title, span, headline, asOf, atRisk.title, ...cost, ...goals.map(({ text }) => text)];
    texts.push(...tiles.flatMap((tile) => [tile.title, tile.value, tile.before ?? "", tile.standing]));
    texts.push(...programs.flatMap((program) => [program.name, program.learners, program.completionRate]));
    const formats = [
      digestText(small),
      visible(digestHtml(small)),
      JSON.stringify(digestSlackBlocks(small)),
      JSON.stringify(digestTeamsCard(small)),
    ];
    for (const format of formats) for (const text of texts) expect(format).toContain(text);
  });

  it("lists ten of 60 programs and counts the others", () => {
    expect(large.programs).toHaveLength(10);
    expect(large.morePrograms).toBe("and 50 more programs");
  });

  it("has no learner's name", () => {
    const all = [large, digestText(large), digestHtml(large), digestSlackBlocks(large), digestTeamsCard(large)];
    expect(JSON.stringify(all)).not.toContain("Secret");
  });

  it("keeps each name on one line of at most 80 letters, without marks of direction", () => {
    for (const { name } of large.programs) expect(name).toMatch(/^[^\n\u202a-\u202e]{1,80}$/u);
    expect(digestText(large)).not.toMatch(/^Figures as of tomorrow/m);
  });
});

describe("HTML", () => {
  it("stays below 80 kB and loads nothing", () => {
    const html = digestHtml(large);
    for (const content of [large, worst])
      expect(new TextEncoder().encode(digestHtml(content)).length).toBeLessThan(80_000);
    expect(html).not.toMatch(/<(script|img|link|iframe|svg)|\b(src|href|onload)=["']|url\(/i);
  });

  it("shows hostile names as text", () => {
    const html = digestHtml(large);
    expect(html).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
    expect(html).not.toContain('" onload="');
  });
});

describe("HTML with a picture of the chart", () => {
  it("says in the alternative text what the picture shows, and loads nothing else", () => {
    const html = digestHtml(small, { chart: { cid: "weeks@example.com", width: 560, height: 200 } });
    const [image] = html.match(/<img [^>]*>/) ?? [];
    expect(chartText(small.weeks)).toBe("Completions per week. Nov 2: 0, Nov 9: 1");
    expect(image).toContain(`alt="${chartText(small.weeks)}"`);
    expect(html.match(/\bsrc=/g)).toHaveLength(1);
    expect(image).toContain('src="cid:weeks@example.com"');
  });

  it("has no picture in a first digest, which has no chart", () => {
    const chart = { cid: "weeks@example.com", width: 560, height: 200 };
    expect(digestHtml({ ...small, weeks: [] }, { chart })).not.toContain("<img");
  });
});

describe("tables", () => {
  it("have the numbers of the texts", () => {
    const tables = new Map(digestTables(small).map(({ name, rows }) => [name, rows]));
    const values = (name: string) => tables.get(name)?.map((row) => row.map(({ value }) => value));
    expect(values("Figures")).toEqual([
      ["New starts", 1, 2, "Adoption rate 75%"],
      ["Completions", 1, 0, "Completion rate 25%"],
      ["Hours spent", 2.5, 2.5, "5 hours in all"],
      ["Stalled", 0, 0, "enrollments"],
    ]);
    expect(values("Weeks")).toEqual([
      ["Nov 2", 0, "Yes"],
      ["Nov 9", 1, "Yes"],
    ]);
    expect(values("Programs")).toEqual([["People Analytics", 4, 1, 25, 0]]);
    expect(values("Groups")).toBeUndefined();
    expect(values("Notes")?.flat()).toContain(small.asOf);
  });

  it("have as many cells in each row as there are titles", () => {
    for (const { titles, rows } of digestTables(worst)) {
      for (const row of rows) expect(row).toHaveLength(titles.length);
    }
  });
});

describe("Slack blocks", () => {
  it.each([
    ["60 programs", () => large],
    ["the longest content", () => worst],
  ])("stay within Slack's limits with %s", (_, content) => {
    const blocks = digestSlackBlocks(content());
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_200);
    for (const block of blocks) {
      if (block.type === "section" && "text" in block) expect(block.text.text.length).toBeLessThanOrEqual(3000);
      if (block.type === "section" && "fields" in block)
        for (const { text } of block.fields) expect(text.length).toBeLessThanOrEqual(2000);
    }
  });

  it("mention no one and format nothing because of a name", () => {
    const text = JSON.stringify(digestSlackBlocks(large));
    expect(text).not.toMatch(/<|>|\*bold|_it_|~no~|`/);
    expect(text).toContain("&lt;!channel&gt; ∗bold∗");
  });
});

describe("the Teams card", () => {
  it("is an Adaptive Card 1.5 below 28 kB that Microsoft's own parser takes without a remark", () => {
    for (const content of [large, worst]) {
      const message = { type: "message", attachments: [{ contentType: "", content: digestTeamsCard(content) }] };
      expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThan(28_000);
    }
    const card = digestTeamsCard(large);
    const parsed = new cards.AdaptiveCard();
    const context = new cards.SerializationContext();
    parsed.parse(card, context);
    const remarks = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    expect(remarks).toEqual([]);
    expect(parsed.validateProperties().validationEvents).toEqual([]);
    expect(parsed.getItemCount()).toBe(card.body.length);
  });

  it("has no text that a client reads as Markdown", () => {
    expect(JSON.stringify(digestTeamsCard(large))).not.toContain('"TextBlock"');
  });
});
