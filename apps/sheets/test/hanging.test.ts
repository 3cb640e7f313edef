import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";

const metric = (sheet: Spreadsheet) => sheet.cell("AIHR_METRIC", "learners");
const lastError = (sheet: Spreadsheet) =>
  Object.fromEntries(sheet.cell("AIHR_STATUS") as [string, unknown][])["Last error"];

/** An API that accepts connections and never answers the first requests for page 1. */
function hanging(times?: number) {
  return openSpreadsheet({
    learners: 50,
    silentAfterMs: 200,
    faults: { failures: [{ kind: "hung", page: 1, ...(times && { times }) }] },
  });
}

/** Notes that the report is being read, as an execution does before it asks. */
function note(sheet: Spreadsheet, times: { readonly since: number; readonly until: number }): void {
  const state = JSON.parse(sheet.properties("document").AIHR_STATE ?? "");
  const reading = { scope: state.lastCount.scope, ...times };
  sheet.setProperties("document", { AIHR_STATE: JSON.stringify({ ...state, reading }) });
}

const ended = /AIHR did not answer within the 30 seconds that Google allows a formula\. Choose AIHR → Refresh now/;

describe("an API that hangs", () => {
  it("is remembered: the next cells say so at once, with the way out, and AIHR_STATUS too", async () => {
    const sheet = await hanging();
    expect(metric(sheet)).toBe("#ERROR! Exceeded maximum execution time");
    sheet.pass(1);
    expect(lastError(sheet)).toMatch(ended);

    const before = sheet.now();
    const asked = sheet.calls().UrlFetch;
    for (const _ of Array(11)) expect(metric(sheet)).toMatch(ended);
    expect(sheet.now() - before).toBe(0);
    expect(sheet.calls().UrlFetch).toBe(asked);
    expect(lastError(sheet)).toMatch(/test the connection under AIHR → Set up\.$/);
  });

  it("is reported by cells that wait for the one that asks", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    sheet.pass(7 * 3_600_000);
    note(sheet, { since: sheet.now(), until: sheet.now() + 30_000 });
    sheet.holdLock("document");
    expect(metric(sheet)).toMatch(/AIHR has not answered for 23 seconds\. Choose AIHR → Refresh now/);
    expect(lastError(sheet)).toMatch(/AIHR has not answered for 23 seconds/);
  });

  it("is not suspected while an action reads, which may take minutes", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    sheet.pass(7 * 3_600_000);
    note(sheet, { since: sheet.now(), until: sheet.now() + 360_000 });
    sheet.holdLock("document");
    expect(metric(sheet)).toMatch(/The report is being read just now/);
    expect(lastError(sheet)).toBe("None");
  });

  it("is tried again after a minute, then less often, and forgotten when it answers", async () => {
    const sheet = await hanging(2);
    metric(sheet);
    metric(sheet);
    sheet.pass(60_000);
    expect(metric(sheet)).toMatch(/Exceeded/);
    expect(metric(sheet)).toMatch(ended);
    sheet.pass(60_000);
    expect(metric(sheet)).toMatch(ended);
    sheet.pass(61_000);
    expect(metric(sheet)).toBe(50);
    expect(lastError(sheet)).toBe("None");
  });

  it("leaves the old data in place", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    sheet.pass(2 * 3_600_000);
    note(sheet, { since: sheet.now() - 31_000, until: sheet.now() - 1000 });
    const asked = sheet.calls().UrlFetch;
    expect(metric(sheet)).toBe(50);
    expect(lastError(sheet)).toMatch(ended);
    expect(sheet.calls().UrlFetch).toBe(asked);
  });

  it("does not stop Retry errors and Refresh now, which ask again", async () => {
    const sheet = await hanging(1);
    metric(sheet);
    expect(metric(sheet)).toMatch(ended);
    sheet.choose("aihrRetryErrors");
    expect(metric(sheet)).toBe(50);
  });
});
