/** A function of one number that never falls, and its inverse. Outside of its points it is constant. */
export interface Curve {
  at(x: number): number;
  /** Where the curve is flat, the highest of the possible numbers. */
  inverse(y: number): number;
}

/** Returns the curve through at least two points, in rising order, joined by straight lines. */
export function createCurve(points: readonly (readonly [x: number, y: number])[]): Curve {
  const interpolate = (value: number, given: 0 | 1, wanted: 0 | 1): number => {
    let next = 1;
    while (next < points.length - 1 && (points[next]?.[given] ?? 0) <= value) next++;
    const [from, to] = [points[next - 1] ?? [0, 0], points[next] ?? [1, 1]];
    const share = (value - from[given]) / (to[given] - from[given]);
    return from[wanted] + Math.min(1, Math.max(0, share)) * (to[wanted] - from[wanted]);
  };
  return { at: (x) => interpolate(x, 0, 1), inverse: (y) => interpolate(y, 1, 0) };
}
