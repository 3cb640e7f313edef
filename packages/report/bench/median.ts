/** The median time of seven runs after two to warm up, garbage collected before each. */
export function medianMs(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    globalThis.gc?.();
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.slice(2).sort((a, b) => a - b)[3] ?? Number.NaN;
}
