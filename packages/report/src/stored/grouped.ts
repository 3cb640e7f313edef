/** Returns consecutive items as groups of these sizes. */
export function grouped<T>(items: readonly T[], sizes: readonly number[]): readonly T[][] {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return items.slice(end - size, end);
  });
}
