import { scopeOf } from "../report/load-report.ts";
import { readState, writeState } from "../report/report-state.ts";
import { removeStored } from "../report/stored-report.ts";
import { findSettings } from "../settings/settings.ts";

/** Forgets all cached learners. The next formula reads the report again. */
export function clearCache(): string {
  const { settings } = findSettings();
  const state = readState();
  if (settings) removeStored(scopeOf(settings), state);
  // Keys of kept pages hold this number, and expire within ten minutes.
  writeState({ generation: state.generation + 1, chunks: 0, resumes: false, failure: null });
  return "The cached learners are forgotten. The next formula reads the report again.";
}
