/** Does one contender's work. The round's number stands for the delays that all contenders of a round meet. */
export type Contender = (round: number) => unknown;

/** Milliseconds that each contender took, round by round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Times the contenders one after the other in each round, in turned order every other round, so that whatever else the
 * machine does meets them all. Rounds before the first one counted warm them up.
 */
export async function race<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds: { readonly warmUp: number; readonly counted: number },
): Promise<Times<Name>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;

  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const ms = await timed(() => contenders[name](round));
      if (round >= rounds.warmUp) times[name].push(ms);
    }
  }
  return times;
}

/** The median of the rounds' ratios: both sides of a ratio met the same round. */
export function medianRatio(times: readonly number[], others: readonly number[]): number {
  return median(times.map((ms, round) => ms / (others[round] ?? Number.NaN)));
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Nobody pays for another's garbage. */
async function timed(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
