import { type Account, readAccount } from "../account/account.ts";
import { showFailure } from "../failures/show-failure.ts";
import { refreshMenuBar } from "../menu-bar/refresh-menu-bar.ts";
import { dropIndex } from "../search/roster-index.ts";
import { clearTeam, readTeam, toggleInTeam } from "../team/team.ts";
import { confirmReplacement } from "./confirm-replacement.ts";
import { keptRoster } from "./kept-roster.ts";
import { localOptions } from "./local-options.ts";
import { freshMs, keep, readRoster } from "./read-roster.ts";
import type { Roster } from "./roster.ts";
import { cacheEpoch, emptyCache, onCacheChange } from "./roster-cache.ts";
import type { RosterStore, RosterView } from "./roster-view.ts";

/**
 * Creates a store with the kept roster. One promise reads all pages, because the hooks' own pagination loses pages, and
 * hooks keep their state per view and per account.
 */
export function createRosterStore(): RosterStore {
  const listeners = new Set<() => void>();
  let reading: AbortController | undefined;
  let epoch = cacheEpoch();
  let ignoreCache: (() => void) | undefined;

  /**
   * A pushed view is not rendered again when the preferences change, and another command may have removed all learners, so
   * each look at the state compares the account and the cache.
   */
  function view(): RosterView {
    const account = readAccount();
    if (account.id !== state.account.id) {
      stop();
      state = opened(account);
    } else if (epoch !== cacheEpoch()) {
      epoch = cacheEpoch();
      state = { ...state, roster: keptRoster(account), loading: undefined };
      if (reading === undefined) queueMicrotask(store.start);
    }
    return state;
  }

  function notify(): void {
    for (const listener of [...listeners]) listener();
  }

  function set(change: Partial<RosterView>): void {
    state = { ...state, ...change };
    if ("roster" in change || "loading" in change) state = { ...state, options: optionsOf(state) };
    notify();
  }

  async function read(freshForMs: number): Promise<void> {
    reading?.abort();
    dropIndex();
    const mine = new AbortController();
    reading = mine;
    const { account, roster: known } = view();
    const isLatest = () => reading === mine && readAccount().id === account.id;
    set({ isLoading: true });
    const result = await readRoster(account, {
      freshForMs,
      known,
      signal: mine.signal,
      onProgress: (loading) => isLatest() && set({ loading }),
    });
    if (!isLatest()) return;
    reading = undefined;
    set({
      isLoading: false,
      loading: undefined,
      roster: result.roster,
      failure: result.failure,
      team: readTeam(account),
    });
    if (result.roster !== known) void refreshMenuBar();
    if (result.ok || result.roster === undefined) return;
    // Without a roster the whole screen shows the failure.
    const { doubtful } = result;
    const readIn = cacheEpoch();
    const remedy =
      doubtful === undefined
        ? { title: "Try Again", run: refresh }
        : { title: "Use New Report", run: () => void replace(account, doubtful, readIn) };
    void showFailure(result.failure, remedy);
  }

  async function replace(account: Account, roster: Roster, readIn: string | undefined): Promise<void> {
    if (!(await confirmReplacement(roster, readIn)) || view().account.id !== account.id) return;
    keep(account, roster);
    set({ roster, failure: undefined });
  }

  function showTeam(account: Account): void {
    set({ team: readTeam(account) });
    void refreshMenuBar();
  }

  function refresh(): void {
    void read(0);
  }

  function stop(): void {
    reading?.abort();
    reading = undefined;
  }

  function opened(account: Account): RosterView {
    const roster = keptRoster(account);
    const options = localOptions(roster?.readAt ?? Date.now());
    const team = readTeam(account);
    return { account, roster, options, isLoading: true, loading: undefined, failure: undefined, team, store };
  }

  const store: RosterStore = {
    view,
    subscribe(listener) {
      if (listeners.size === 0) ignoreCache = onCacheChange(() => epoch !== cacheEpoch() && notify());
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) ignoreCache?.();
      };
    },
    start() {
      if (reading === undefined) void read(freshMs);
    },
    refresh,
    clear() {
      stop();
      emptyCache();
      set({ roster: undefined, loading: undefined, failure: undefined });
      void refreshMenuBar();
      refresh();
    },
    toggleInTeam(learnerId) {
      const { account } = view();
      toggleInTeam(account, learnerId);
      showTeam(account);
    },
    clearTeam() {
      const { account } = view();
      clearTeam(account);
      showTeam(account);
    },
    stop,
  };
  let state = opened(readAccount());
  return store;
}

function optionsOf({ roster, loading, options }: RosterView): RosterView["options"] {
  const readAt = roster?.readAt ?? loading?.startedAt ?? options.readAt;
  return readAt === options.readAt ? options : localOptions(readAt);
}
