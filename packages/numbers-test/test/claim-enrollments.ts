import { type Claim, claimEach } from "./claims.ts";

/** What a surface says of an enrollment, by names that SQL and the surface share. */
export interface EnrollmentRecord {
  readonly learnerId: string;
  /** The key, in any case. */
  readonly program: string;
  readonly [field: string]: unknown;
}

/**
 * One claim for each field of each enrollment, and one that there are no others. The order is left open: a learner who is
 * listed on two pages comes in two parts.
 */
export function claimEnrollments(
  expected: readonly EnrollmentRecord[],
  got: readonly EnrollmentRecord[],
): readonly Claim[] {
  const found = new Map(got.map((record) => [placeOf(record), record]));
  return [
    { about: "enrollments", expected: expected.map(placeOf).sort(), got: got.map(placeOf).sort() },
    ...expected.flatMap((record) => {
      const { learnerId: _, program: __, ...fields } = record;
      return claimEach(`enrollment ${placeOf(record)}`, fields, { ...found.get(placeOf(record)) });
    }),
  ];
}

function placeOf({ learnerId, program }: EnrollmentRecord): string {
  return `${program.toLowerCase()} of ${learnerId.toLowerCase()}`;
}
