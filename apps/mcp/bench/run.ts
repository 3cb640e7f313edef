import { rmSync } from "node:fs";
import { nodePath } from "@aihr-plugins/node-versions";
import { installServer } from "../build/install-package.ts";
import { firstReplyMs } from "./first-reply.ts";
import { median } from "./median.ts";

/** 300 ms on a machine where an empty program takes at most 50 ms, and in proportion where it takes longer. */
const limits = { ms: 300, timesEmpty: 6 };
const rounds = 21;
const nodes = ([22, 24] as const).map((major) => ({ major, node: nodePath(major) ?? process.execPath }));
const { bin, place } = await installServer(nodes[0]?.node ?? process.execPath);
let misses = 0;

console.log(`| from start to the first reply | \`node -e 0\` | aihr-mcp | ratio | limit |
| --- | ---: | ---: | ---: | --- |`);
for (const { major, node } of nodes) {
  const empty: number[] = [];
  const server: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const bare = await firstReplyMs(node, ["-e", "process.stdout.write('x')"]);
    const reply = await firstReplyMs(node, [bin]);
    if (round === 0) continue;
    empty.push(bare);
    server.push(reply);
  }
  const [emptyMs, serverMs] = [median(empty), median(server)];
  const limitMs = Math.max(limits.ms, limits.timesEmpty * emptyMs);
  const isMet = serverMs <= limitMs;
  if (!isMet) misses++;
  const columns = [`${emptyMs.toFixed(0)} ms`, `${serverMs.toFixed(0)} ms`, `${(serverMs / emptyMs).toFixed(1)} ×`];
  console.log(`| Node ${major} | ${columns.join(" | ")} | ≤ ${limitMs.toFixed(0)} ms: ${isMet ? "met" : "missed"} |`);
}
rmSync(place, { recursive: true, force: true });
process.exitCode = misses === 0 ? 0 : 1;
