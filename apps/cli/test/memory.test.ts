import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Runs a module in a process whose memory nothing else uses, and returns the number that it prints. */
function printedBy(code: string): number {
  const args = ["--expose-gc", "--conditions=@aihr-plugins/source", "--input-type=module", "--eval", code];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: "utf8" });
  expect(stderr).toBe("");
  return Number(stdout);
}

describe("memory of large reports", () => {
  it("keeps packed items in no more memory than they take", () => {
    const bytes = printedBy(`
      import { createPackedItems } from "../src/rendering/store/packed-items.ts";
      const items = createPackedItems();
      // What a collection finds is freed in the background.
      async function used() {
        for (let round = 0; round < 5; round++) {
          gc();
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return process.memoryUsage().arrayBuffers;
      }
      const before = await used();
      for (let batch = 0; batch < 200; batch++) items.add(Array.from({ length: 250 }, (_, at) => ({ at })));
      console.log(((await used()) - before) / items.size);`);
    expect(bytes).toBeLessThan(10);
  });

  it("keeps the space for new objects below 40 MB", () => {
    const megabytes = printedBy(`
      import { getHeapSpaceStatistics } from "node:v8";
      import { releaseMemory } from "../src/rendering/store/free-memory.ts";
      const kept = [];
      for (let page = 0; page < 300; page++) {
        kept[page % 20] = Array.from({ length: 20_000 }, (_, at) => ({ at, name: "x" + at }));
        releaseMemory(1000);
      }
      const { space_size: size } = getHeapSpaceStatistics().find((space) => space.space_name === "new_space");
      console.log(size / 1e6);`);
    expect(megabytes).toBeLessThan(40);
  });
});
