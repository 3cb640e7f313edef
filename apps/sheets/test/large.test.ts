import { describe, expect, it } from "vitest";
import { openSpreadsheet } from "./kit/open-spreadsheet.ts";

/** The documented maximum. */
const most = 20_000;

describe(`${most} learners, 300 ms a batch`, () => {
  it("fit into one formula's 30 seconds, into the cache and into a menu action's six minutes", async () => {
    const sheet = await openSpreadsheet({
      learners: most,
      latencyMs: 300,
      clock: { at: Date.parse("2026-11-23T12:00:00Z"), runs: true },
    });
    let outcome = sheet.run({ kind: "formula", name: "AIHR_METRIC", values: ["learners"] });
    for (let again = 0; again < 5 && !outcome.ok; again++) {
      expect(outcome.error).toMatch(/learners so far/);
      expect(outcome.elapsedMs).toBeLessThan(30_000);
      outcome = sheet.run({ kind: "formula", name: "AIHR_METRIC", values: ["learners"] });
    }
    expect(outcome).toMatchObject({ ok: true, value: most });
    expect(outcome.elapsedMs).toBeLessThan(30_000);

    const warm = sheet.run({ kind: "formula", name: "AIHR_HOURS", values: ["no such learner"] });
    expect(warm).toMatchObject({ ok: false, error: expect.stringMatching(/No learner matches/) });
    expect(warm.elapsedMs).toBeLessThan(10_000);

    const imported = sheet.run({ kind: "menu", name: "aihrImportReport" });
    expect(imported).toMatchObject({ ok: true });
    expect(imported.elapsedMs).toBeLessThan(300_000);
    expect(sheet.toasts().at(-1)?.text).toMatch(/rows of 20,000 learners into the sheet/);
  }, 120_000);
});
