import { instantAt, msPerDay, studyTimeAt } from "./study-time.ts";
import type { Tenure } from "./tenure.ts";

/** Study time of one learner: it stops during an absence. */
export function personalTimeAt({ awayDay, backDay }: Tenure, ms: number): number {
  const away = awayDay * msPerDay;
  const back = backDay * msPerDay;
  if (ms < away) return studyTimeAt(ms);
  return studyTimeAt(away) + studyTimeAt(Math.max(ms, back)) - studyTimeAt(back);
}

/** Returns the second at which a learner's study time is reached, in milliseconds since 1970. */
export function personalInstantAt({ awayDay, backDay }: Tenure, personalTime: number): number {
  if (awayDay === backDay) return instantAt(personalTime);
  const away = studyTimeAt(awayDay * msPerDay);
  return instantAt(personalTime < away ? personalTime : personalTime - away + studyTimeAt(backDay * msPerDay));
}
