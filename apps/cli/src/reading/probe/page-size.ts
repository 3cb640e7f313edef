import { type Evidence, idsOf, ignoresPages, isSame, rowsOf } from "./evidence.ts";
import { cannotTell, type Finding, failure, rowsText } from "./finding.ts";

/** Whether the API caps the page size. */
export function capFinding(evidence: Evidence): Finding {
  const { large, largeSize, tooLarge, largeNext } = evidence;
  const rows = rowsOf(large).length;
  const refused = tooLarge ? `1000 is ${failure(tooLarge)}, ` : "";
  const next = largeNext?.ok ? `, then ${rowsText(largeNext.reply.data.length)}` : "";
  const cap = capOf(evidence);
  const answer = () => {
    if (!large.ok) return `${refused}${largeSize} is ${failure(large)}`;
    if (ignoresPages(evidence)) return cannotTell;
    if (cap !== undefined) return `${refused}${cap} at most`;
    return rows < largeSize ? `${refused}not seen, all fit on one page` : `${refused}not up to ${largeSize}`;
  };
  return {
    topic: "page-size",
    question: "Is the page size capped?",
    answer: answer(),
    evidence: `asked for ${largeSize}: ${rowsText(rows)}${next}`,
  };
}

/** The cap: a page was not full, and yet more learners came, or were counted, after it. */
export function capOf(evidence: Evidence): number | undefined {
  const { large, largeNext, largeSize } = evidence;
  const ids = idsOf(large);
  if (ignoresPages(evidence) || !large.ok || ids.length === 0 || ids.length >= largeSize) return undefined;
  const next = idsOf(largeNext);
  const isMore = next.length > 0 && !isSame(next, ids.slice(-next.length));
  const isPromised = isSame(next, ids) && (large.reply.count ?? 0) > ids.length;
  return isMore || isPromised ? ids.length : undefined;
}

/** Whether the reply says how large its pages are. */
export function echoFinding(evidence: Evidence): Finding {
  const { large, largeSize } = evidence;
  const echo = large.ok ? large.reply.pageSize : undefined;
  const cap = capOf(evidence);
  const answer = () => {
    if (echo === undefined || echo === null) return "not at all";
    if (echo === largeSize) return cap === undefined ? "as asked for" : "as asked for, not as it is";
    return echo === rowsOf(large).length ? "as it is" : "as another number";
  };
  return {
    topic: "page-size-echo",
    question: "Is the page size echoed?",
    answer: answer(),
    evidence: `asked for ${largeSize}, echoed ${echo ?? "nothing"}`,
  };
}
