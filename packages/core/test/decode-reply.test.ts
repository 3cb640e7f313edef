import { describe, expect, it } from "vitest";
import { decodeReply } from "../src/index.ts";

const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean) =>
  Uint8Array.from(
    [...text]
      .flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])
      .map((_, at, all) => all[isBigEndian ? at ^ 1 : at] ?? 0),
  );

describe("decodeReply", () => {
  it.each([
    ["Zoë", utf8("Zoë"), null],
    ["Zoë", utf8("Zoë"), "application/json; charset=UTF-8"],
    ["Zoë", bytes(0x5a, 0x6f, 0xeb), "application/json; charset=iso-8859-1"],
    ["Zoë", utf16("Zoë", false), "application/json; charset=utf-16le"],
  ])("reads %s as it is declared", (text, body, contentType) => {
    expect(decodeReply(body, contentType)).toBe(text);
  });

  it.each([
    ["little", bytes(0xff, 0xfe, ...utf16("Zoë", false))],
    ["big", bytes(0xfe, 0xff, ...utf16("Zoë", true))],
  ])("believes a mark of UTF-16 (%s-endian) more than what is declared", (_, body) => {
    expect(decodeReply(body, "application/json; charset=utf-8")).toBe("Zoë");
  });

  it.each([
    [0xff, 0xff],
    [0xfe, 0xfe],
    [0xff, 0x41],
    [0xfe, 0x41],
    [0x41, 0xfe],
    [0x41, 0xff],
  ])("takes %i and %i for no mark", (first, second) => {
    const body = bytes(first, second, 0x41, 0x41);
    expect(decodeReply(body, "text/plain; charset=utf-8")).toEqual({ failure: "unknown-charset", cause: "utf-8" });
  });

  it("refuses bytes that are not of the declared set, wherever they are", () => {
    const wrong = { failure: "unknown-charset", cause: "utf-8" };
    expect(decodeReply(bytes(0xeb, 0x41), null)).toEqual(wrong);
    expect(decodeReply(bytes(0x41, 0xeb, 0x41), null)).toEqual(wrong);
    expect(decodeReply(bytes(0xeb, 0x41, 0xeb), null)).toEqual(wrong);
  });

  it("returns a reply that broke off within a character, which is another matter", () => {
    expect(decodeReply(utf8("Zoë").slice(0, -1), null)).toBe("Zo\uFFFD");
  });

  it("refuses a set that the platform does not know", () => {
    expect(decodeReply(utf8("Ana"), "text/plain; charset=klingon")).toEqual({
      failure: "unknown-charset",
      cause: "klingon",
    });
  });

  it("reads an empty reply", () => {
    expect(decodeReply(bytes(), null)).toBe("");
  });
});
