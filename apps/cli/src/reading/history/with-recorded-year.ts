import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HistoryLocation } from "@aihr-plugins/history/open";
import { lastMidnight } from "@aihr-plugins/sandbox";
import manifest from "../../../package.json" with { type: "json" };
import { recordYear } from "../../sandbox/record-year.ts";
import { tell, type World } from "../../world/world.ts";
import { withHistory } from "./with-history.ts";

/** Lets `work` use a year of made-up learners, which is kept in a temporary folder until then. */
export async function withRecordedYear<T>(
  { learners }: { readonly learners?: number | undefined },
  world: World,
  work: (location: HistoryLocation) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "aihr-year-"));
  try {
    const location = { kind: "file", path: join(folder, "learning.db") } as const;
    await tell(world, "Recording a year of made-up learners…\n");
    await withHistory(location, { create: true }, async (history) => {
      const until = Date.parse(lastMidnight(world.now()));
      const toolVersion = `aihr ${manifest.version}`;
      await recordYear(history, { until, toolVersion, learners, signal: world.signal });
    });
    return await work(location);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
