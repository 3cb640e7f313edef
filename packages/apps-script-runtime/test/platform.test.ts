import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64Of, bytesOfBase64, randomUuid, utf8Bytes, utf8Text } from "../src/platform/bytes.ts";
import { digest as digestInPage } from "../src/platform/digest.browser.ts";
import { digest } from "../src/platform/digest.ts";
import { gunzip as gunzipInPage, gzip as gzipInPage } from "../src/platform/gzip.browser.ts";
import { gunzip, gzip } from "../src/platform/gzip.ts";
import {
  formatNumber as formatInPage,
  isDateFormat as isDateFormatInPage,
} from "../src/platform/number-format.browser.ts";
import { formatNumber, isDateFormat } from "../src/platform/number-format.ts";

const bytes = fc.uint8Array({ maxLength: 20_000 });

describe("bytes", () => {
  it("become base64 and come back, as with Node's Buffer", () => {
    fc.assert(
      fc.property(bytes, (each) => {
        expect(base64Of(each)).toBe(Buffer.from(each).toString("base64"));
        expect(Buffer.from(bytesOfBase64(base64Of(each)))).toEqual(Buffer.from(each));
      }),
    );
  });

  it("are read from web-safe base64 and from base64 with line breaks", () => {
    expect([...bytesOfBase64("-_-\n_")]).toEqual([...Buffer.from("+/+/", "base64")]);
  });

  it("hold texts in UTF-8, with a byte order mark if there is one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Text(utf8Bytes(text))).toBe(text);
      }),
    );
    expect(utf8Text(utf8Bytes("\ufeffa"))).toBe("\ufeffa");
  });

  it("make UUIDs of version 4", () => {
    expect(randomUuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

describe("the browser's part of the platform", () => {
  it("digests as Node does", () => {
    fc.assert(
      fc.property(bytes, (each) => {
        expect([...digestInPage("sha256", each)]).toEqual([...digest("sha256", each)]);
      }),
    );
    expect(() => digestInPage("md5", new Uint8Array())).toThrow("md5 is not in the page");
  });

  it("reads what Node compressed, and the other way around", () => {
    fc.assert(
      fc.property(bytes, (each) => {
        expect([...gunzipInPage(gzip(each))]).toEqual([...each]);
        expect([...gunzip(gzipInPage(each))]).toEqual([...each]);
      }),
    );
  });

  const formats = [
    "General",
    "@",
    "0",
    "0%",
    "#,##0",
    "#,##0.0",
    '[>=1]0%;[>0.99]"99%";0%',
    "yyyy-mm-dd",
    "yyyy-mm-dd hh:mm",
    "m/d/yyyy",
    "m/d/yyyy h:mm:ss",
  ];

  it.each(formats)("formats numbers by %s as numfmt does", (format) => {
    expect(isDateFormatInPage(format)).toBe(isDateFormat(format));
    const isDate = isDateFormat(format);
    const numbers = isDate
      ? fc.integer({ min: 25_570 * 1440, max: 73_000 * 1440 }).map((minutes) => minutes / 1440)
      : fc.oneof(
          fc.integer({ min: -1_000_000, max: 1_000_000 }),
          fc.integer({ min: 0, max: 1_000_000 }).map((each) => each / 1000),
          fc.integer({ min: 0, max: 3000 }).chain((part) => fc.integer({ min: 1, max: 3000 }).map((all) => part / all)),
        );
    fc.assert(
      fc.property(numbers, (number) => {
        expect(formatInPage(format, number)).toBe(formatNumber(format, number, { locale: "en-US", throws: false }));
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves texts as they are", () => {
    expect(formats.map((format) => formatInPage(format, "a"))).toEqual(
      formats.map((format) => formatNumber(format, "a")),
    );
  });
});
