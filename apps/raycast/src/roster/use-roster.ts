import { usePromise } from "@raycast/utils";
import { useMemo, useRef, useState } from "react";
import { type Account, readAccount } from "../account/account.ts";
import type { Failure } from "../failures/failure.ts";
import { showFailure } from "../failures/show-failure.ts";
import { clearKept, keptRoster } from "./kept-roster.ts";
import { FRESH_MS, readRoster } from "./read-roster.ts";
import type { Loading, Roster } from "./roster.ts";

/** What a command knows of the learners now. */
export interface RosterView {
  readonly account: Account;
  /** What may be shown: the newest roster, or the last good one. */
  readonly roster: Roster | undefined;
  readonly isLoading: boolean;
  /** How far reading has come. */
  readonly loading: Loading | undefined;
  /** Why there is no newer roster, or none at all. */
  readonly failure: Failure | undefined;
  /** Reads anew, however new the roster is. */
  refresh(): void;
  /** Forgets what is kept, and reads anew. */
  clear(): void;
}

/**
 * The learners, from what is kept at once and from the API when that is old. One promise reads all pages: the hooks'
 * own pagination loses pages. Everything in it is marked with its account, so a changed key shows nobody of the old one.
 */
export function useRoster(): RosterView {
  const account = readAccount();
  const { id } = account;
  const abortable = useRef<AbortController | null>(null);
  const forced = useRef(false);
  const shown = useRef<{ readonly accountId: string; readonly roster: Roster | undefined }>(undefined);
  const [progress, setProgress] = useState<Loading & { readonly accountId: string }>();
  const [cleared, setCleared] = useState<object>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id stands for the account, and clearing changes what is kept.
  const kept = useMemo(() => keptRoster(account), [id, cleared]);

  const reading = usePromise(
    async (whose: Account) => {
      const freshForMs = forced.current ? 0 : FRESH_MS;
      forced.current = false;
      const known = shown.current?.accountId === whose.id ? shown.current.roster : undefined;
      const onProgress = (loading: Loading) => setProgress({ ...loading, accountId: whose.id });
      const read = await readRoster(whose, { freshForMs, known, signal: abortable.current?.signal, onProgress });
      return { ...read, accountId: whose.id };
    },
    [account],
    {
      abortable,
      onData: ({ failure, roster }) => {
        setProgress(undefined);
        // Without a roster the whole screen tells; one cause is told once.
        if (failure !== undefined && roster !== undefined) void showFailure(failure, refresh);
      },
    },
  );
  const { data, isLoading, revalidate } = reading;

  function refresh() {
    forced.current = true;
    void revalidate();
  }
  function clear() {
    clearKept();
    shown.current = undefined;
    setCleared(data ?? {});
    refresh();
  }

  const read = data?.accountId === id && data !== cleared ? data : undefined;
  const roster = read === undefined ? kept : read.roster;
  shown.current = { accountId: id, roster };
  return {
    account,
    roster,
    isLoading,
    loading: isLoading && progress?.accountId === id ? progress : undefined,
    failure: read?.failure,
    refresh,
    clear,
  };
}
