import { type Faults, populationOf } from "@aihr-plugins/sandbox";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { printable, printableLines } from "../src/rendering/terminal/printable.ts";
import { runAihr } from "./run-aihr.ts";
import { learner, named, people, secretKey, serveApi, serveText } from "./serve-api.ts";

const hostile =
  "Eve\u001b[2J\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u009b31m\u202eevE\u2066x\u0007\rX";
/** What a terminal would obey, but line feeds and tabs. */
const obeyed = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const population = populationOf([
  learner(hostile, 1, { programName: hostile, abbreviation: hostile, date: "2026-01-01T00:00:00Z" }),
  learner("Ann", 2),
]);

describe("a hostile name of a learner or program", () => {
  it.each([
    "report",
    "report -f csv",
    "report -f csv --delimiter tab --date-format spreadsheet",
    "report -f json",
    "report -f jsonl --columns learnerName,program",
    "report --columns learnerName,program,abbreviation,learnerId",
    "programs",
    "programs -f csv",
    "stalled",
    "stalled -f csv",
    "metrics --by program",
    "learner ann",
    "learner qqq",
    "report --program qqq",
  ])("reaches no terminal through aihr %s", async (line) => {
    const { env } = await serveApi(population);
    for (const columns of [0, 80]) {
      const { stdout, stderr } = await runAihr(line, { env, columns, errorColumns: columns });
      // The progress moves the cursor itself, and is taken away at the end.
      const end = stderr.lastIndexOf("\u001b[2K");
      const messages = end < 0 ? stderr : stderr.slice(end + 4);
      expect(stdout.replaceAll("\r\n", "\n")).not.toMatch(obeyed);
      expect(messages).not.toMatch(obeyed);
    }
  });

  it("is left alone in a file, but for what CSV has to drop", async () => {
    const { env } = await serveApi(population);
    const { stdout } = await runAihr("report -f json", { env });
    expect(JSON.parse(stdout)).toMatchObject([{ userName: "Ann" }, { userName: hostile }]);
  });
});

describe("a hostile reply", () => {
  it.each<[string, Faults]>([
    [
      "a redirect to a host with the key",
      { failures: [{ kind: "redirect", location: `https://${secretKey}.example/` }] },
    ],
    ["a redirect to a hostile host", { failures: [{ kind: "redirect", location: "https://a\u009b2J.example/" }] }],
    ["an endless Retry-After", { failures: [{ kind: "rate-limited", retryAfter: "9".repeat(300) }] }],
    ["a negative Retry-After", { failures: [{ kind: "rate-limited", retryAfter: "-1e999" }] }],
    ["a value of another type", { shape: [{ path: ["data", 0, "userId"], value: { [hostile]: hostile } }] }],
    ["a name of another type", { shape: [{ path: ["data", 0, "progress"], value: hostile }] }],
  ])(
    "of %s ends in words for people",
    async (_, faults) => {
      const { env } = await serveApi(people(5), faults);
      for (const line of ["report -f csv", "metrics", "probe"]) {
        const { stderr, stdout, exitCode } = await runAihr(`${line} --patience 1s`, {
          env,
        });
        expect(stdout + stderr).not.toMatch(obeyed);
        expect((stdout + stderr).toLowerCase()).not.toContain(secretKey);
        expect(stdout + stderr).not.toMatch(/e\+\d|Infinity|NaN/);
        expect(exitCode).toBe(1);
      }
    },
    30_000,
  );

  it("with fields nested 5,000 deep ends in a sentence, not in a crash", async () => {
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const { env } = await serveText(`{"data":[{"userId":"a","team":${deep}}]}`);
    for (const format of ["json", "jsonl", "csv", "table"]) {
      const { stderr, exitCode } = await runAihr(`report -f ${format}`, { env });
      expect([format, exitCode]).toEqual([format, 1]);
      expect(stderr).toContain("data[0].team is not a value of at most 100 levels");
    }
  });
});

describe("a name of 16,000 characters without a width", () => {
  it.each([
    ["zero-width spaces", "\u200b"],
    ["joiners", "\u200d"],
    ["combining accents", "\u0301"],
    ["accents between letters", "a\u0301"],
    ["emoji that join", "👩\u200d"],
    ["escapes that never end", "\u001b]"],
  ])(
    "(%s) costs next to nothing",
    async (_, unit) => {
      const name = `A${unit.repeat(Math.ceil(16_000 / unit.length))}B`;
      const { env } = await serveApi(named(...Array.from({ length: 20 }, () => name)));
      for (const line of ["report", "report -f csv", "programs", "stalled", "learner zzz"]) {
        const startedMs = performance.now();
        const { stdout } = await runAihr(line, { env, columns: 80 });
        expect(performance.now() - startedMs).toBeLessThan(2000);
        if (line !== "report") continue;
        for (const row of stdout.split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(80);
        expect(stdout.length).toBeLessThan(60_000);
      }
    },
    20_000,
  );
});

describe("printable text", () => {
  it("keeps flags, families and letters with several accents", () => {
    for (const text of ["🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", "👩‍👩‍👧", "ệ̃", "हिन्दी"]) {
      expect(printable(text)).toBe(text);
    }
  });

  it("of several lines keeps line breaks and tabs", () => {
    expect(printableLines("a\tb\r\nc\rd\u001b[1me\n\u009bf")).toBe("a\tb\r\nc de\n");
  });
});
