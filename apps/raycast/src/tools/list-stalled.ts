import { attentionList, rows } from "@aihr-plugins/report";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { firstOf } from "../ai/shown-of.ts";
import { programText } from "../learners/progress-texts.ts";

type Input = {
  /** Only this program: its name or abbreviation. */
  program?: string;
  /** Days without activity after which a learner counts as stalled. 30 unless set. */
  days?: number;
  /** How many to list, 1 to 20. 10 unless set. */
  limit?: number;
};

/**
 * Learners in progress without activity for a number of days, the longest quiet first.
 */
export default async function listStalled({ program, days = 30, limit }: Input) {
  const { index, now, about } = await openRoster();
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const key = meant.program?.key;
  const whole = Math.max(1, Math.floor(days) || 30);
  const stalled = attentionList(rows(index.learners, { now, days: whole }), whole).filter(
    ({ reason, row }) => reason === "stalled" && (key === undefined || row.program === key),
  );
  const { shown, list } = firstOf(stalled, limit);
  return {
    shown: `${shown} that stalled, longest first`,
    stalled: list.map(({ row, text }) => ({
      id: row.learnerId,
      name: row.learnerName ?? "Unnamed learner",
      program: programText(row),
      why: text,
    })),
    ...about,
  };
}
