import { useMemo, useState } from "react";
import type { Account } from "../account/account.ts";
import { keepRecents, keptRecents } from "../roster/kept-roster.ts";

const maxRecents = 8;

/** Returns the IDs of the learners that were opened last, newest first, and the function that adds one. */
export function useRecents(account: Account): readonly [readonly string[], (learnerId: string) => void] {
  // Read each time, because clearing what is kept clears this too; opening a learner only has to draw again.
  const [, redraw] = useState(0);
  const kept = keptRecents(account);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids are the same list, or the whole screen is drawn again.
  const recents = useMemo(() => kept, [kept.join(" ")]);
  function add(learnerId: string) {
    keepRecents(account, [learnerId, ...recents.filter((id) => id !== learnerId)].slice(0, maxRecents));
    redraw((count) => count + 1);
  }
  return [recents, add];
}
