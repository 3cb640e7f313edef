/** Numbers that follow each other. */
export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Returns numbers as runs, in ascending order, so that neighbors need one call only. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run.first + run.count === number) run.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
