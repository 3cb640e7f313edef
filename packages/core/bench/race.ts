/** Does one contender's work. Contenders of one round meet the same delays. */
export type Contender = (round: number) => unknown;

/** Milliseconds that a contender took, round by round. */
export type Times<Name extends string> = (contender: Name) => readonly number[];

/**
 * Times the contenders one after the other in each round, the other way round every other time, so that whatever else
 * the machine does meets them all. The first rounds only warm them up.
 */
export async function race<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds: { readonly warmUp: number; readonly counted: number },
): Promise<Times<Name>> {
  const names = Object.keys(contenders) as Name[];
  const counted: { readonly name: Name; readonly ms: number }[] = [];

  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const ms = await timed(() => contenders[name](round));
      if (round >= rounds.warmUp) counted.push({ name, ms });
    }
  }
  return (contender) => counted.filter(({ name }) => name === contender).map(({ ms }) => ms);
}

/** The median of the rounds' ratios: both sides of a ratio met the same round. */
export function medianRatio(times: readonly number[], others: readonly number[]): number {
  return median(times.map((ms, round) => ms / (others[round] ?? Number.NaN)));
}

/** The median of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;
}

async function timed(work: () => unknown): Promise<number> {
  // No contestant pays for another's garbage.
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
