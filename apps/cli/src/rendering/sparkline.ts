/**
 * Returns numbers as a line of bars, from the smallest to the largest: `▁▃▅█`. A missing number is a space; numbers that
 * are all the same are a line of low bars.
 */
export function sparkline(numbers: readonly (number | null)[]): string {
  const known = numbers.filter((number) => number !== null);
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  return numbers
    .map((number) => {
      if (number === null) return " ";
      const height = span === 0 ? 0 : Math.round(((number - least) / span) * (bars.length - 1));
      return bars.charAt(height);
    })
    .join("");
}

const bars = "▁▂▃▄▅▆▇█";
