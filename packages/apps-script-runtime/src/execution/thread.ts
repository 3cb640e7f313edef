import type { SharedClock } from "../clock.ts";
import type { AskHost } from "../link/question.ts";
import type { OpenRealm } from "./realm.ts";

/** What a thread needs to run calls: the way to its host, the clock, and worlds for the script. */
export interface Thread {
  readonly ask: AskHost;
  readonly clock: SharedClock;
  readonly openRealm: OpenRealm;
}
