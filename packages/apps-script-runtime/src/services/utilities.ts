import { digest } from "#digest";
import { gunzip, gzip } from "#gzip";
import { advance } from "../clock.ts";
import { instantOfWall } from "../host/workbook/zoned-time.ts";
import { base64Of, bytesOfBase64, randomUuid } from "../platform/bytes.ts";
import { blobOf, bytesOf } from "./blob.ts";
import { formatDate } from "./format-date.ts";
import type { Surroundings } from "./surroundings.ts";

const mostSleepMs = 300_000;

export function createUtilities({ clock, checkTime }: Surroundings) {
  return {
    Charset: { UTF_8: "UTF_8", US_ASCII: "US_ASCII" },
    DigestAlgorithm: { MD5: "md5", SHA_1: "sha1", SHA_256: "sha256", SHA_512: "sha512" },
    sleep(ms: number) {
      if (ms > mostSleepMs) throw new Error("Invalid argument: milliseconds");
      advance(clock, ms);
      checkTime();
    },
    newBlob: (value: unknown, contentType?: string) => blobOf(bytesOf(value), contentType),
    gzip: (blob: unknown) => blobOf(gzip(bytesOf(blob)), "application/x-gzip"),
    ungzip: (blob: unknown) => blobOf(gunzip(bytesOf(blob))),
    base64Encode: (value: unknown) => base64Of(bytesOf(value)),
    base64EncodeWebSafe: (value: unknown) => base64Of(bytesOf(value)).replace(/\+/g, "-").replace(/\//g, "_"),
    base64Decode: (text: string) => blobOf(bytesOfBase64(text)).getBytes(),
    computeDigest: (algorithm: string, value: unknown) => blobOf(digest(algorithm, bytesOf(value))).getBytes(),
    formatDate: (date: Date, timeZone: string, pattern: string) => formatDate(date, timeZone, pattern),
    parseDate(text: string, timeZone: string, pattern: string) {
      const [, year = 0, month = 1, day = 1] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
      if (pattern !== "yyyy-MM-dd" || year === 0) throw new Error(`Unparseable date: "${text}"`);
      return new Date(instantOfWall(Date.UTC(year, month - 1, day), timeZone));
    },
    getUuid: randomUuid,
  };
}
