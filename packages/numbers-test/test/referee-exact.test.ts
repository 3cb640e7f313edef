import { describe, expect, it } from "vitest";
import { exactOf, exactProduct, nearestQuotient, spelled } from "./referee/exact.ts";

describe("exact decimals", () => {
  it.each([
    ["0.1", "0.2", "0.3"],
    ["1e-7", "-1e-7", "0"],
    ["99.99999999999999", "0.00000000000001", "100"],
    ["-1.5E2", "300", "150"],
  ])("adds %s and %s without loss", (one, other, sum) => {
    expect(exactOf(one) + exactOf(other)).toBe(exactOf(sum));
    expect(exactOf(spelled(exactOf(one)))).toBe(exactOf(one));
  });

  it("multiplies without loss", () => {
    expect(exactProduct(exactOf("99.99999999999999"), exactOf("1200"))).toBe(exactOf("119999.999999999988"));
  });

  it.each([
    ["1", "3", 1 / 3],
    ["-2", "3", -2 / 3],
    ["0.3", "1", 0.3],
    ["0", "7", 0],
    // The sum of the doubles 0.1 and 0.2 is 0.30000000000000004.
    ["0.9", "3", 0.3],
    ["9007199254740993", "1", 9007199254740992],
  ])("takes %s ÷ %s to the nearest double", (part, whole, quotient) => {
    expect(nearestQuotient(exactOf(part), exactOf(whole))).toBe(quotient);
  });

  it("has no quotient over nothing", () => {
    expect(nearestQuotient(exactOf("1"), exactOf("0"))).toBeNull();
  });

  it("refuses what is no decimal number", () => {
    expect(() => exactOf("1e999x")).toThrow(RangeError);
  });
});
