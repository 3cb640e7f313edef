import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { nothingRead, progressText, type ReadingProgress, readOn } from "../src/reading/progress-text.ts";
import { type Paper, plainPaper } from "../src/rendering/terminal/paper.ts";
import { percentBar } from "../src/rendering/terminal/percent-bar.ts";
import { printable } from "../src/rendering/terminal/printable.ts";
import { createTable, tableText } from "../src/rendering/terminal/table.ts";
import type { TableColumn } from "../src/rendering/terminal/table-column.ts";
import { fitted, widthOf } from "../src/rendering/terminal/width.ts";
import { reflowed, wrapped } from "../src/rendering/terminal/wrapped.ts";

describe("a bar", () => {
  it.each([
    [0, "──────────"],
    [0.1, "━─────────"],
    [50, "━━━━━─────"],
    [99.6, "━━━━━━━━━─"],
    [100, "━━━━━━━━━━"],
    [null, "          "],
  ])("of %s percent is %s", (percent, bar) => {
    expect(percentBar(percent)).toBe(bar);
  });
});

describe("the width of a text", () => {
  it("is that of string-width, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aé\u00adŁ—…━─│ ~'‘“\u200b\u0301漢佐ひカ김ệЖά👩\u200d\u3099") }),
        (text) => {
          expect(widthOf(text)).toBe(stringWidth(text));
        },
      ),
    );
  });
});

describe("the width of one letter", () => {
  it("is that of string-width, whatever the letter", () => {
    const wrong = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter(
      (letter) => widthOf(letter) !== stringWidth(letter),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a fitted cell", () => {
  it("is exactly as wide as it should be, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(widthOf(fitted(printable(text), width))).toBe(width);
      }),
    );
  });

  it("is cut between characters, not within", () => {
    expect(fitted("佐々木 結衣", 6)).toBe("佐々… ");
    expect(fitted("👩‍👩‍👧👩‍👩‍👧", 3)).toBe("👩‍👩‍👧…");
  });
});

describe("printable text", () => {
  it("holds nothing that a terminal obeys", () => {
    expect(printable("a\u001b[31mb\u0007c\r\nd\u202ee")).toBe("ab c de");
  });
});

describe("wrapped text", () => {
  it.each([
    ["a sentence breaks between words", "a sentence\nbreaks\nbetween\nwords"],
    ["  - in a list of a few words", "  - in a\n  list of a\n  few words"],
    ["  to  beside a column", "  to  beside\n      a\n      column"],
    ["           far to the right", "  far to the\n  right"],
    ["unbreakablylongword stays", "unbreakablylongword\nstays"],
    ["one\ntwo", "one\ntwo"],
  ])("of 12 columns: %s", (text, expected) => {
    expect(wrapped(text, 12)).toBe(expected);
  });

  it("keeps all words, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 })),
        fc.integer({ min: 1, max: 40 }),
        (list, width) => {
          const text = list.map(printable).join(" ");
          const letters = (some: string) => some.normalize().split(/\s+/).join("");
          expect(letters(wrapped(text, width))).toBe(letters(text));
        },
      ),
    );
  });

  it("is left alone where there is no terminal", () => {
    expect(plainPaper.wrap("word ".repeat(100))).toBe("word ".repeat(100));
    expect(wrapped("word ".repeat(100), Number.POSITIVE_INFINITY)).toBe("word ".repeat(100));
  });

  it("joins the lines of a paragraph again, and leaves lists and headings apart", () => {
    expect(reflowed("one two\nthree\n\nList:\n  four\n  five", 9)).toBe("one two\nthree\n\nList:\n  four\n  five");
    expect(reflowed("one two\nthree\n\nList:\n  four\n  five", 20)).toBe("one two three\n\nList:\n  four\n  five");
  });
});

describe("a table of many rows", () => {
  it("is as wide as its first rows need, and cuts later ones on a terminal only", () => {
    const columns: readonly TableColumn<string>[] = [
      { title: "N", cell: (name) => name, rank: 0 },
      { title: "M", cell: (name) => name.slice(0, 1), rank: 0 },
    ];
    const text = (paper: Paper) => {
      const table = createTable(columns, paper, 2);
      return [["ab"], ["abc"], ["abcdef"], []].map((rows) => table.add(rows)).join("|") + table.end();
    };
    expect(text(plainPaper)).toBe("|N    M\nab   a\nabc  a\n|abcdef  a\n|");
    expect(text({ ...plainPaper, width: 80 })).toBe("|N    M\nab   a\nabc  a\n|ab…  a\n|");
  });
});

describe("a table", () => {
  const columns: readonly TableColumn<string>[] = [
    { title: "Name", cell: (name) => name, rank: 0, least: 4 },
    { title: "Size", cell: (name) => String(name.length), align: "right", rank: 1 },
    { title: "Long", cell: (name) => name.repeat(3), rank: 0, least: 8 },
  ];

  it.each([
    [Number.POSITIVE_INFINITY, "Name    Size  Long\nabcdef     6  abcdefabcdefabcdef\n"],
    [32, "Name    Size  Long\nabcdef     6  abcdefabcdefabcdef\n"],
    [26, "Name   Size  Long\nabcd…     6  abcdefabcdef…\n"],
    [19, "Name  Long\nabc…  abcdefabcde…\n"],
    [14, "Name  Long\nabc…  abcdefa…\n"],
    [8, "N…  Long\na…  abc…\n"],
  ])("of %s characters shows what fits", (width, expected) => {
    expect(tableText(columns, ["abcdef"], { ...plainPaper, width })).toBe(expected);
  });
});

describe("the line of progress", () => {
  const atFirst = nothingRead(1000);
  const text = (reading: ReadingProgress, width = 80) => progressText(reading, 1000, width);

  it("counts while the total is not known", () => {
    expect(text({ ...atFirst, learners: 1200 })).toBe("Reading 1,200 learners");
  });

  it("shows how far it is when the total is known, and is full only at the end", () => {
    expect(text({ ...atFirst, learners: 50, total: 200 })).toBe(
      `Reading ${"━".repeat(5)}${"─".repeat(15)}  25%  50 of 200 learners`,
    );
    expect(text({ ...atFirst, learners: 999, total: 1000 })).toContain("─  99%");
    expect(text({ ...atFirst, learners: 1000, total: 1000 })).toContain(`${"━".repeat(20)} 100%`);
  });

  it.each([
    ["server", 503, "the API could not answer (503)"],
    ["timeout", undefined, "the API did not answer in time"],
    ["network", undefined, "the server could not be reached"],
    ["invalid-reply", 200, "the reply was broken"],
  ] as const)("says that it waits, and why: %s", (code, status, reason) => {
    const reading = readOn(atFirst, { type: "retry", page: 2, attempt: 1, waitMs: 2500, code, status }, 1000);
    expect(text(reading)).toBe(`Waiting 3 s: ${reason} · 0 learners so far`);
    expect(progressText(reading, 3500, 80)).toBe("Reading 0 learners");
  });

  it("says when it continues after the rate limit was exceeded", () => {
    const reading = readOn(atFirst, { type: "wait", reason: "rate-limited", page: 2, waitMs: 2500 }, 1000);
    expect(text(reading)).toBe("Rate limited: continuing in 3 s · 0 learners so far");
  });

  it("says when the API has not answered for long", () => {
    const asked = readOn(atFirst, { type: "request", page: 1, attempt: 1 }, 2000);
    expect(progressText(asked, 6900, 80)).toBe("Reading 0 learners");
    expect(progressText(asked, 10_000, 80)).toBe("Reading 0 learners · no answer for 8 s");
  });

  it("never is wider than the terminal", () => {
    expect(widthOf(text({ ...atFirst, learners: 50, total: 200 }, 20))).toBe(20);
  });
});
