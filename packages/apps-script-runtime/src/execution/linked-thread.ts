import type { SharedClock } from "../clock.ts";
import { askOver, type LinkEnd } from "../link/sync-link.ts";
import { contextRealms } from "./context-realm.ts";
import type { Project } from "./project.ts";
import type { Thread } from "./thread.ts";

/** A thread of Node whose host is in another thread. */
export function linkedThread({ files }: Project, clock: SharedClock, link: LinkEnd): Thread {
  return { clock, ask: (question) => askOver(link, question), openRealm: contextRealms(files) };
}
