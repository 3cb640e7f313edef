import { scaleBand, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bandScale, linePath, numberScale, roundedUp } from "../src/sections/scales.ts";

const range = [40, 611] as const;

it("bands are where d3 has them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
      const theirs = scaleBand<number>()
        .domain(Array.from({ length: count }, (_, index) => index))
        .range(range)
        .padding(0.2);
      const ours = bandScale(count, range);
      expect(ours.step).toBeCloseTo(theirs.step(), 8);
      expect(ours.bandwidth).toBeCloseTo(theirs.bandwidth(), 8);
      for (const index of [0, Math.floor(count / 2), count - 1]) {
        expect(ours.left(index)).toBeCloseTo(theirs(index) ?? Number.NaN, 8);
      }
    }),
  );
});

it("an axis has the round numbers of d3, and ends at the one that d3 calls nice", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 1_000_000 }), (most) => {
      const theirs = scaleLinear().domain([0, most]).range(range);
      const ours = numberScale(most, range);
      expect(ours.ticks).toEqual(theirs.ticks(4).filter(Number.isInteger));
      expect(ours.position(most / 3)).toBeCloseTo(theirs(most / 3), 8);
      expect(roundedUp(most)).toBe(theirs.nice(4).domain()[1]);
    }),
  );
});

it("a line is the path of d3: it breaks off at missing points, and a single point is a dot", () => {
  const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
  const points = fc.array(fc.option(fc.tuple(coordinate, coordinate)), { maxLength: 12 });
  const theirs = line<[number, number] | null>()
    .defined((point) => point !== null)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .digits(1);
  fc.assert(
    fc.property(points, (given) => {
      expect(linePath(given)).toBe(theirs(given) ?? "");
    }),
  );
});
