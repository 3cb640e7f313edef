import type { ReportOptions } from "@aihr-plugins/report";
import { useSyncExternalStore } from "react";
import type { Account } from "../account/account.ts";
import type { Failure } from "../failures/failure.ts";
import type { Team } from "../team/team.ts";
import type { Loading, Roster } from "./roster.ts";

/** The roster as every view of a command shows it now. */
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
  /** The learners whom the user pinned. */
  readonly team: Team;
  /** Where a view that is pushed subscribes: it keeps the props that it was pushed with. */
  readonly store: RosterStore;
}

/** The roster of a command. All its views, pushed ones too, show the same state of it. */
export interface RosterStore {
  /** Returns what to show now: the same object until something changes. */
  view(): RosterView;
  /** Calls the listener at each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Reads the report, unless what is kept is new enough or a reading is under way. */
  start(): void;
  /** Reads the report again, however new the roster is. */
  refresh(): void;
  /** Removes what is kept, and reads the report again. */
  clear(): void;
  /** Pins a learner to My Team, or removes one who is pinned. */
  toggleInTeam(learnerId: string): void;
  /** Removes all pins. */
  clearTeam(): void;
  /** Ends the reading that is under way. */
  stop(): void;
}

/** Returns what the store shows now, and renders again when that changes. Each pushed view calls this. */
export function useRosterView(store: RosterStore): RosterView {
  return useSyncExternalStore(store.subscribe, store.view);
}
