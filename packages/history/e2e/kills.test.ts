import { describe, expect, it } from "vitest";
import { killRecorders } from "../test/kills.ts";

describe("200 recorders that are killed", () => {
  it("lose nothing and double nothing", async () => {
    const cutShort = await killRecorders(200, Math.random);
    console.log(`${cutShort} of 200 were killed before they had recorded.`);
    expect(cutShort).toBeGreaterThan(50);
  });
});
