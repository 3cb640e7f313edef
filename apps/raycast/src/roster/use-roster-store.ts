import { useEffect, useState } from "react";
import { createRosterStore } from "./roster-store.ts";
import type { RosterStore } from "./roster-view.ts";

/** Creates the store of a command and reads the report while the command is open. */
export function useRosterStore(): RosterStore {
  const [store] = useState(createRosterStore);
  const { id } = store.view().account;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed account is read, too.
  useEffect(() => {
    store.start();
    return store.stop;
  }, [store, id]);
  return store;
}
