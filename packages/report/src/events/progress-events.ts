import { DAY_MS } from "../instant.ts";
import type { Row } from "../rows/row.ts";
import type { ReportEvent } from "./event.ts";
import type { KnownProgress } from "./known.ts";

export interface Followed {
  readonly known: KnownProgress;
  readonly events: readonly ReportEvent[];
}

/** What happened to a row since it was known so, and what is known of it from then on. */
export function followProgress(
  before: KnownProgress,
  row: Row,
  milestones: readonly number[],
  stalledFrom: number,
): Followed {
  const { learnerId, learnerName, programName, status, lastActivity } = row;
  const program = row.program ?? "";
  const begun = status === "in-progress" || status === "completed";
  const value = begun ? Math.max(before.highest ?? 0, row.progressPercent ?? 0) : (before.highest ?? 0);
  const grown = (to: number) => (before.highest ?? 0) < to && value >= to;
  const stalled =
    row.stalled && lastActivity !== null && Date.parse(lastActivity) >= (before.stalledBefore ?? 0) * DAY_MS;

  const about = (what: string) => {
    return { key: `${learnerId}:${program}:${what}`, learnerId, learnerName, program, programName };
  };
  const events: ReportEvent[] = [];
  if (begun && before.highest === null) events.push({ type: "program-started", ...about("started") });
  if (grown(value)) events.push({ type: "progress-made", ...about(`progress:${value}`), value });
  for (const milestone of milestones.filter(grown)) {
    events.push({ type: "milestone-reached", ...about(`milestone:${milestone}`), milestone, value });
  }
  if (grown(100)) events.push({ type: "program-completed", ...about("completed") });
  if (stalled) events.push({ type: "learner-stalled", ...about(`stalled:${lastActivity}`), lastActivity });

  return {
    known: {
      highest: begun ? value : before.highest,
      // Rounded up to whole days, which cost little to remember: who resumes does so days after that.
      stalledBefore: stalled ? Math.ceil(stalledFrom / DAY_MS) : before.stalledBefore,
    },
    events,
  };
}
