import { useMemo, useState } from "react";
import type { Account } from "../account/account.ts";
import { keepRecents, keptRecents } from "../roster/kept-roster.ts";

const MOST = 8;

/** The ids of the learners who were opened last, newest first, and the function that adds one. */
export function useRecents(account: Account): readonly [readonly string[], (learnerId: string) => void] {
  const [opened, setOpened] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id stands for the account, and opening changes what is kept.
  const recents = useMemo(() => keptRecents(account), [account.id, opened]);
  function add(learnerId: string) {
    keepRecents(account, [learnerId, ...recents.filter((id) => id !== learnerId)].slice(0, MOST));
    setOpened((count) => count + 1);
  }
  return [recents, add];
}
