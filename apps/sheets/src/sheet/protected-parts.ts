import { UserError } from "../settings/user-error.ts";
import type { OurTable } from "./our-table.ts";

/**
 * Checks that the user may change our columns, before anything is written.
 *
 * @throws UserError if the sheet or one of our columns is protected against this user
 */
export function checkProtection({ sheet, places }: OurTable): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const closed = [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)].filter(
    (protection) => !protection.canEdit() && !protection.isWarningOnly(),
  );
  const columns = [...places.values()];
  const isOurs = closed.some((protection) => {
    if (protection.getProtectionType() === SHEET) return true;
    const range = protection.getRange();
    return columns.some((column) => column >= range.getColumn() && column <= range.getLastColumn());
  });
  if (!isOurs) return;
  throw new UserError(
    `You may not edit a protected part of the sheet "${sheet.getName()}". Ask the spreadsheet's owner to import, or to let you edit it.`,
  );
}
