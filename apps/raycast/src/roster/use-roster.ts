import type { ReportOptions } from "@aihr-plugins/report";
import { usePromise } from "@raycast/utils";
import { useMemo, useRef, useState } from "react";
import { type Account, readAccount } from "../account/account.ts";
import type { Failure } from "../failures/failure.ts";
import { showFailure } from "../failures/show-failure.ts";
import { clearKept, keptRoster } from "./kept-roster.ts";
import { localOptions } from "./local-options.ts";
import { freshMs, readRoster } from "./read-roster.ts";
import type { Loading, Roster } from "./roster.ts";

/** The roster as a command shows it now. */
export interface RosterView {
  readonly account: Account;
  /** The newest roster, or the last complete one. */
  readonly roster: Roster | undefined;
  /** How figures are computed: as of the instant at which what is shown was read. */
  readonly options: ReportOptions;
  readonly isLoading: boolean;
  /** Progress of the reading under way. */
  readonly loading: Loading | undefined;
  /** Why there is no newer roster, or none at all. */
  readonly failure: Failure | undefined;
  /** Reads the report again, however new the roster is. */
  refresh(): void;
  /** Removes what is kept, and reads the report again. */
  clear(): void;
}

/**
 * Returns the roster: the kept one at once, then one from the API if that is old. One promise reads all pages, because
 * the hooks' own pagination loses pages. All state is marked with its account, so that a changed key shows no learners of
 * the old one.
 */
export function useRoster(): RosterView {
  const account = readAccount();
  const { id } = account;
  const abortable = useRef<AbortController | null>(null);
  const forced = useRef(false);
  const shown = useRef<{ readonly accountId: string; readonly roster: Roster | undefined }>(undefined);
  const [progress, setProgress] = useState<Loading & { readonly accountId: string }>();
  const [cleared, setCleared] = useState<object>();
  const [openedAt] = useState(() => Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id identifies the account, and clearing changes what is kept.
  const kept = useMemo(() => keptRoster(account), [id, cleared]);

  const reading = usePromise(
    async (whose: Account) => {
      const freshForMs = forced.current ? 0 : freshMs;
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
        // Without a roster the whole screen shows the failure; it is shown once.
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
  const loading = isLoading && progress?.accountId === id ? progress : undefined;
  const readAt = roster?.readAt ?? loading?.startedAt ?? openedAt;
  const options = useMemo(() => localOptions(readAt), [readAt]);
  return {
    account,
    roster,
    options,
    isLoading,
    loading,
    failure: read?.failure,
    refresh,
    clear,
  };
}
