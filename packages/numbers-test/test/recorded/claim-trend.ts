import { type Claim, claimEach } from "../claims.ts";
import type { HistoryReferee, JudgedPeriod } from "../referee/history-referee.ts";

/** A row of a trend, whose metrics may have names of their own. */
export type ShownPeriod = Readonly<Record<string, unknown>> & { readonly metrics: object | null };

/** One claim for each figure and metric of each period, by week and month, of the organization and of each program. */
export async function claimTrend(
  read: (by: "week" | "month", program: string | null) => Promise<readonly ShownPeriod[]>,
  referee: HistoryReferee,
): Promise<readonly Claim[]> {
  const claims: Claim[] = [];
  for (const by of ["week", "month"] as const) {
    for (const program of [null, ...referee.programs]) {
      const about = `trend by ${by} of ${program ?? "all"}`;
      const judged = referee.periods(by, program);
      const shown = await read(by, program);
      claims.push({
        about: `periods of ${about}`,
        expected: judged.map(({ from, through }) => [from, through]),
        got: shown.map((row) => [row["from"], row["through"]]),
      });
      for (const [at, period] of judged.entries()) claims.push(...claimPeriod(about, period, shown[at]));
    }
  }
  return claims;
}

function claimPeriod(about: string, { from, figures, metrics }: JudgedPeriod, shown?: ShownPeriod): readonly Claim[] {
  const ofPeriod = `${about}, ${from}`;
  // A program without learners on the last day has no metrics on it.
  if (metrics["learners"] === 0) return [...claimEach(ofPeriod, figures, { ...shown }), none(ofPeriod, shown)];
  return [
    ...claimEach(ofPeriod, figures, { ...shown }),
    ...claimEach(`${ofPeriod}, metrics`, metrics, withUsualNames({ ...shown?.metrics })),
  ];
}

/** Next to the active learners of a period, those of the metric have another name. */
function withUsualNames({ recentlyActiveLearners, ...metrics }: Readonly<Record<string, unknown>>) {
  return { activeLearners: recentlyActiveLearners, ...metrics };
}

function none(about: string, shown?: ShownPeriod): Claim {
  return { about: `${about}, metrics`, expected: null, got: shown?.metrics };
}
