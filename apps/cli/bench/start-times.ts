import { spawnSync } from "node:child_process";

/** How long programs take to start and end: medians of several rounds in which each runs once, in milliseconds. */
export function startTimes(programs: readonly (readonly string[])[], rounds = 21): readonly number[] {
  const times = programs.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, args] of programs.entries()) {
      const startMs = performance.now();
      const { status } = spawnSync(process.execPath, [...args], { stdio: "ignore" });
      if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
      // The first round warms up.
      if (round > 0) times[index]?.push(performance.now() - startMs);
    }
  }
  return times.map(median);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
