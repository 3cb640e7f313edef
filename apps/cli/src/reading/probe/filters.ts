import { type Evidence, idsOf, isSame } from "./evidence.ts";
import { cannotTell, type Finding, failure, rowsText } from "./finding.ts";

/** Whether `userIds` filters. */
export function userIdsFinding({ first, one, large }: Evidence): Finding {
  const ids = idsOf(one);
  const answer = () => {
    if (one === undefined || (one.ok && idsOf(large).length < 2)) return cannotTell;
    if (!one.ok) return failure(one);
    if (isSame(ids, idsOf({ ok: true, reply: first }).slice(0, 1))) return "yes";
    return ids.length === 0 ? "no, no learners come" : "no, others come too";
  };
  return {
    topic: "user-ids",
    question: "Does userIds filter?",
    answer: answer(),
    evidence: one === undefined ? "there are no learners to ask for" : `one learner asked for: ${rowsText(ids.length)}`,
  };
}

/** What comes for a program that does not exist. */
export function programSkusFinding({ noProgram, first }: Evidence): Finding {
  const ids = idsOf(noProgram);
  const answer = () => {
    if (!noProgram.ok) return failure(noProgram);
    if (first.data.length === 0) return cannotTell;
    if (ids.length === 0) return "no learners";
    return noProgram.reply.data.every(({ progress }) => (progress ?? []).length === 0)
      ? "learners without programs"
      : "all learners, as without a filter";
  };
  return {
    topic: "program-skus",
    question: "Who comes for an unknown SKU?",
    answer: answer(),
    evidence: `asked for no-such-program: ${rowsText(ids.length)}`,
  };
}
