import { type Evidence, idsOf, isSame } from "./evidence.ts";
import { cannotTell, type Finding, failure, rowsText } from "./finding.ts";

/** Whether `page` chooses the page. */
export function pageFinding({ first, second, large, smallSize }: Evidence): Finding {
  const question = "Does page choose the page?";
  const [one, two] = [idsOf({ ok: true, reply: first }), idsOf(second)];
  const shared = two.filter((id) => one.includes(id)).length;
  const evidence = `pages 1 and 2 (size ${smallSize}): ${rowsText(one.length)} and ${rowsText(two.length)}, ${shared} of them the same`;
  const answer = () => {
    if (!second.ok) return `page 2 is ${failure(second)}`;
    if (idsOf(large).length <= smallSize) return cannotTell;
    if (shared === 0) return two.length > 0 ? "yes" : "page 2 is empty";
    return isSame(one, two) ? "no, every page is the first" : "partly";
  };
  return { topic: "page", question, answer: answer(), evidence };
}

/** What comes past the end. */
export function pastEndFinding({ first, past, large }: Evidence): Finding {
  const question = "What comes past the end?";
  if (!past.ok) return { topic: "past-end", question, answer: failure(past), evidence: "page 1,000,000" };

  const rows = idsOf(past);
  const evidence = `page 1,000,000: ${rowsText(rows.length)}`;
  const answer = () => {
    if (rows.length === 0) return "an empty page";
    if (isSame(rows, idsOf(large).slice(-rows.length))) return "the last page again";
    return isSame(rows, idsOf({ ok: true, reply: first })) ? "the first page again" : "a page of other learners";
  };
  return { topic: "past-end", question, answer: answer(), evidence };
}

/** Whether the same learners come in the same order whatever the page size: else pages could miss some. */
export function orderFinding({ first, second, large, smallSize }: Evidence): Finding {
  const small = [...idsOf({ ok: true, reply: first }), ...idsOf(second)];
  const opening = idsOf(large).slice(0, small.length);
  const isTold = new Set(small).size === small.length && opening.length === small.length && small.length > smallSize;
  return {
    topic: "order",
    question: "Is the order the same in each request?",
    answer: !isTold ? cannotTell : isSame(small, opening) ? "yes" : "no",
    evidence: `${rowsText(small.length)} on small pages, compared with the beginning of a large one`,
  };
}
