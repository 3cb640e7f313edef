import { type AppsScript, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEcho } from "./kit/open-echo.ts";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

let echo: Awaited<ReturnType<typeof openEcho>>;
let script: AppsScript;
beforeAll(async () => {
  echo = await openEcho();
  script = await openScript(evaluator, { latencyMs: 300, urlFetchTimeoutMs: 2000 });
});
afterAll(async () => {
  await script.close();
  await echo.close();
});

const muted = "{ muteHttpExceptions: true, followRedirects: false }";

describe("UrlFetchApp", () => {
  it("sends over real HTTP and blocks until the reply is there", () => {
    const sent = `UrlFetchApp.fetch('${echo.url}/200', { method: 'post', contentType: 'text/plain', payload: 'hello' })`;
    expect(evaluate(script, `${sent}.getContentText()`)).toBe("POST /200 text/plain hello");
  });

  it("takes as long as its latency says, a batch as long as one", () => {
    const before = script.now();
    const urls = Array.from({ length: 8 }, (_, nth) => `{ url: '${echo.url}/200?${nth}' }`);
    expect(evaluate(script, `UrlFetchApp.fetchAll([${urls}]).map((r) => r.getContentText().trim()).join()`)).toBe(
      urls.map((_, nth) => `GET /200?${nth}`).join(),
    );
    expect(script.now() - before).toBe(300);
  });

  it.each([
    [`UrlFetchApp.fetch('URL/404', ${muted}).getResponseCode()`, 404],
    [`UrlFetchApp.fetch('URL/307', ${muted}).getResponseCode()`, 307],
    ["UrlFetchApp.fetch('URL/307').getContentText().trim()", "GET /200"],
    [
      "UrlFetchApp.fetch('URL/404')",
      "! Request failed for URL returned code 404. Truncated server response: GET /404   (use muteHttpExceptions option to examine full response)",
    ],
    [`UrlFetchApp.fetchAll([{ url: 'URL/200' }, { url: 'URL/404' }])`, expect.stringMatching(/^! Request failed/)],
    [`UrlFetchApp.fetch('http://127.0.0.1:2', ${muted})`, "! Address unavailable: http://127.0.0.1:2"],
    [`UrlFetchApp.fetch('http://nowhere.invalid', ${muted})`, "! DNS error: http://nowhere.invalid"],
    [`UrlFetchApp.fetch('URL/hung', ${muted})`, "! Timeout: URL/hung"],
  ])("%s", (expression, value) => {
    const filled = typeof value === "string" ? value.replaceAll("URL", echo.url) : value;
    expect(evaluate(script, expression.replaceAll("URL", echo.url))).toEqual(filled);
  });

  it("refuses batches that are too big, and calls that come too fast", () => {
    script.setFaults({ batchAtMost: 2 });
    const three = `UrlFetchApp.fetchAll([1, 2, 3].map(() => ({ url: '${echo.url}/200' }))).length`;
    expect(evaluate(script, three)).toMatch(/^! Service invoked too many times in a short time: urlfetch/);
    script.setFaults({ busyTimes: 1 });
    expect(evaluate(script, three)).toMatch(/^! Service invoked too many times in a short time/);
    expect(evaluate(script, three)).toBe(3);
    script.setFaults({});
  });

  it("counts requests, and ends the day's quota", async () => {
    const poor = await openAppsScript({
      files: {
        "Code.js": evaluator,
        "appsscript.json": JSON.stringify({ oauthScopes: ["https://www.googleapis.com/auth/script.external_request"] }),
      },
      clock: { at: 0 },
      urlFetchQuota: 2,
    });
    const two = `UrlFetchApp.fetchAll([{ url: '${echo.url}/200' }, { url: '${echo.url}/200' }]).length`;
    expect(evaluate(poor, two)).toBe(2);
    expect(evaluate(poor, two)).toBe("! Service invoked too many times for one day: urlfetch.");
    expect(poor.calls()).toMatchObject({ UrlFetch: 4, "UrlFetchApp.fetchAll": 2 });
    poor.pass(86_400_000);
    expect(evaluate(poor, two)).toBe(2);
    await poor.close();
  });
});
