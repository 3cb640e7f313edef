import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nothingRead, progressText, readOn } from "../src/reading/progress-text.ts";
import { plainPaper } from "../src/terminal/paper.ts";
import { percentBar } from "../src/terminal/percent-bar.ts";
import { printable } from "../src/terminal/printable.ts";
import { renderTable, type TableColumn } from "../src/terminal/table.ts";
import { fitted, widthOf } from "../src/terminal/width.ts";

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

describe("a table", () => {
  const columns: readonly TableColumn<string>[] = [
    { title: "Name", cell: (name) => name, rank: 0, least: 4 },
    { title: "Size", cell: (name) => String(name.length), align: "right", rank: 1 },
    { title: "Long", cell: (name) => name.repeat(3), short: (name) => name, rank: 0 },
  ];

  it.each([
    [Number.POSITIVE_INFINITY, "Name    Size  Long\nabcdef     6  abcdefabcdefabcdef\n"],
    [30, "Name    Size  Long\nabcdef     6  abcdef\n"],
    [16, "Name    Long\nabcdef  abcdef\n"],
    [12, "Name  Long\nabc…  abcdef\n"],
  ])("of %s characters shows what fits", (width, expected) => {
    expect(renderTable(columns, ["abcdef"], { ...plainPaper, width })).toBe(expected);
  });
});

describe("the line of progress", () => {
  const text = (reading: typeof nothingRead, width = 80) => progressText(reading, 1000, width);

  it("counts while the total is not known", () => {
    expect(text({ ...nothingRead, learners: 1200 })).toBe("Reading 1,200 learners");
  });

  it("shows how far it is when the total is known, and is full only at the end", () => {
    expect(text({ ...nothingRead, learners: 50, total: 200 })).toBe(
      `Reading ${"━".repeat(5)}${"─".repeat(15)}  25%  50 of 200 learners`,
    );
    expect(text({ ...nothingRead, learners: 999, total: 1000 })).toContain("─  99%");
    expect(text({ ...nothingRead, learners: 1000, total: 1000 })).toContain(`${"━".repeat(20)} 100%`);
  });

  it.each([
    ["rate-limited", 429, "the API is busy"],
    ["server", 503, "the API could not answer (503)"],
    ["timeout", undefined, "the API did not answer in time"],
    ["network", undefined, "the server could not be reached"],
    ["invalid-reply", 200, "the reply was broken"],
  ] as const)("says that it waits, and why: %s", (code, status, reason) => {
    const reading = readOn(nothingRead, { type: "retry", page: 2, attempt: 1, waitMs: 2500, code, status }, 1000);
    expect(text(reading)).toBe(`Reading waiting 3 s, ${reason}`);
    expect(progressText(reading, 3500, 80)).toBe("Reading 0 learners");
  });

  it("never is wider than the terminal", () => {
    expect(widthOf(text({ ...nothingRead, learners: 50, total: 200 }, 20))).toBe(20);
  });
});
