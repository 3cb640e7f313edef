import { UserError } from "../settings/user-error.ts";
import { releaseDocumentLock, takeDocumentLock } from "./document-lock.ts";

const waitMs = 30_000;

/**
 * Changes sheets while no other execution does: from reading a sheet until everything is written. The second one waits
 * half a minute.
 *
 * @throws UserError if another execution takes longer
 */
export function updateSheets<T>(update: () => T): T {
  if (!takeDocumentLock(waitMs)) throw new UserError("This sheet is being updated right now. Try again in a minute.");
  try {
    return update();
  } finally {
    SpreadsheetApp.flush();
    releaseDocumentLock();
  }
}
