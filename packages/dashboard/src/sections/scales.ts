/** Where equal bands are on an axis, in pixels. */
export interface BandScale {
  /** From the left edge of a band to that of the next one. */
  readonly step: number;
  readonly bandwidth: number;
  left(index: number): number;
  center(index: number): number;
}

/** Where numbers from 0 on are on an axis, in pixels. */
export interface NumberScale {
  position(value: number): number;
  /** Whole round numbers, about five of them, 0 among them. */
  readonly ticks: readonly number[];
}

/** Part of a step that stays free between bands and at both ends. */
const padding = 0.2;

/** Divides a range in pixels into bands with some room between them. */
export function bandScale(count: number, [from, to]: readonly [number, number]): BandScale {
  const step = (to - from) / Math.max(1, count + padding);
  const bandwidth = step * (1 - padding);
  const first = from + (to - from - step * (count - padding)) / 2;
  const left = (index: number) => first + step * index;
  return { step, bandwidth, left, center: (index) => left(index) + bandwidth / 2 };
}

/** Maps 0 to the start of a range in pixels, and `most` to its end. */
export function numberScale(most: number, [from, to]: readonly [number, number]): NumberScale {
  const step = roundStep(most);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return { position: (value) => from + (value / most) * (to - from), ticks: ticks.filter(Number.isInteger) };
}

/** Returns the least round number, at which an axis with such ticks can end, that is not below `most`. */
export function roundedUp(most: number): number {
  const step = roundStep(most);
  const end = Math.ceil(most / step) * step;
  return roundStep(end) === step ? end : roundedUp(end);
}

/** Returns the path of a line, in pixels, that breaks off where a point is missing. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let path = "";
  for (const [index, point] of points.entries()) {
    if (point === null) continue;
    const isFirst = (points[index - 1] ?? null) === null;
    const isAlone = isFirst && (points[index + 1] ?? null) === null;
    path += `${isFirst ? "M" : "L"}${point.map((each) => Math.round(each * 10) / 10).join()}${isAlone ? "Z" : ""}`;
  }
  return path;
}

/** Returns 1, 2 or 5 times a power of ten that divides what is between 0 and `most` into about four steps. */
function roundStep(most: number): number {
  const step = most / 4;
  const power = 10 ** Math.floor(Math.log10(step));
  const [, factor] = factors.find(([least]) => step / power >= least) ?? [1, 1];
  return factor * power;
}

/** Factors of a step, each from the geometric mean with the factor below it, as in d3. */
const factors: readonly (readonly [least: number, factor: number])[] = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.SQRT2, 2],
];
