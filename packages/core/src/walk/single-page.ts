import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import type { Observed } from "./observed.ts";
import { pageIgnored } from "./page-errors.ts";
import type { Ask, PageRef } from "./protocol.ts";

/**
 * Every page was the first one again and no count shows whether there should be more: either there is one page only, or
 * the API ignores page numbers. Asking for the second learner alone (for pages of one learner: for the first two) tells
 * which. Returns whether one page only is proven.
 *
 * @throws AihrError `page-ignored`
 */
export function* provesSinglePage(
  start: PageRef,
  { learners, firstPage }: Observed,
): Generator<Ask, boolean, AdoptionListResponse> {
  if (start.pageSize > 1 && learners === 1) return true;
  const [first, ...others] = firstPage.map(({ userId }) => userId.toLowerCase());
  // The place of the next learner, who is further down if the first is listed twice.
  const second = others.findIndex((id) => id !== first) + 2;
  const probe = start.pageSize === 1 ? { ...start, pageSize: 2 } : { ...start, page: second, pageSize: 1 };
  const { data } = yield { ask: [probe] };
  if (data.length === probe.pageSize && data[0]?.userId.toLowerCase() === first) throw pageIgnored(probe.page);
  return data.length === 1;
}
