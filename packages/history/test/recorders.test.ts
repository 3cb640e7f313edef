import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSqliteHistory } from "../src/sqlite.ts";
import { killRecorders } from "./kills.ts";
import { startRecorder } from "./start-recorder.ts";

describe("recorders in other processes", () => {
  it("record a night once, whichever of them is first", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "aihr-race-")), "learning.db");
    const recorders = await Promise.all([0, 1, 2].map(() => startRecorder(path, 7, 0)));
    const outputs = await Promise.all(recorders.map(({ output }) => output));
    expect(outputs.map((text) => text.split("\n")[1]).sort()).toEqual(["nothing-new", "nothing-new", "recorded"]);

    const history = openSqliteHistory(path, { create: false });
    expect(await history.runs()).toHaveLength(1);
    expect(await history.check()).toEqual([]);
    await history.close();
  });

  // `pnpm test:history` kills 200.
  it("leave a night whole or not at all when they are killed", async () => {
    let state = 1;
    const random = () => {
      state = (state * 16_807) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    expect(await killRecorders(8, random)).toBeGreaterThan(0);
  }, 120_000);
});
